import type { operations } from './generated/specification.js';
import type { upstreamOperations } from './generated/operations.js';

/** `operationId` of the platform's specification. */
export type UpstreamOperation = keyof typeof upstreamOperations & keyof operations;

type OperationsOfKind<K> = {
  [Id in UpstreamOperation]: (typeof upstreamOperations)[Id]['kind'] extends K ? Id : never;
}[UpstreamOperation];
/** The operations that may be sent again without harm: every GET and six POSTs. */
export type ReadOperation = OperationsOfKind<'read'>;
/** The operations that change something; a token is the client's own affair. */
export type WriteOperation = Exclude<OperationsOfKind<'write'>, 'createToken'>;

export type QueryOf<Id extends UpstreamOperation> = operations[Id]['parameters'] extends { query?: infer Q }
  ? NonNullable<Q>
  : never;
export type BodyOf<Id extends UpstreamOperation> = operations[Id] extends {
  requestBody?: { content: { 'application/json': infer B } };
}
  ? B
  : never;
type AnswerOf<Id extends UpstreamOperation> = operations[Id] extends {
  responses: { 200: { content: { 'application/json': infer A } } };
}
  ? A
  : unknown;

/** An answer whose names are the specification's and whose values are not trusted: a misspelt name does not compile. */
export type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]?: unknown }
    : unknown;
/** The untrusted answer of an operation. */
export type LooseAnswer<Id extends UpstreamOperation> = Loose<AnswerOf<Id>>;

/** A class of records with one cache policy (src/datasources/telegent/cache/cache-policy.ts). */
export type Resource =
  | 'account'
  | 'subscriber'
  | 'number'
  | 'subscription'
  | 'catalog'
  | 'route'
  | 'usage'
  | 'usageSettings'
  | 'guardianFeatures'
  | 'guardianRelation'
  | 'filter'
  | 'device'
  | 'voicemail'
  | 'message'
  | 'webhook'
  | 'workgroup'
  | 'order'
  | 'availability'
  | 'eligibility'
  | 'threshold';

/** One read of the platform as a value: what to send, how to understand the answer, what it is about. */
export interface Read<T> {
  readonly operation: ReadOperation;
  readonly query?: Readonly<Record<string, string | number>> | undefined;
  readonly body?: unknown;
  readonly resource: Resource;
  /** Names of the things that the answer speaks of, such as `subscriber:TSUID-1`, so that a write can drop it. */
  readonly tags: readonly string[];
  /** Throws `UndecodableAnswer` when a required part is missing. Drops every secret. */
  decode(answer: unknown): T;
  /** What a 404 means; without it a 404 is an error. */
  readonly whenNotFound?: { readonly value: T };
}

/** A read that takes many numbers in one call; every number is cached for itself. */
export interface ReadMany<T> {
  readonly operation: ReadOperation;
  readonly resource: Resource;
  /** At most this many keys in one call. */
  readonly limit: number;
  body(keys: readonly string[]): unknown;
  /** By key; a key without an entry was not answered by the platform. */
  decode(answer: unknown): ReadonlyMap<string, T>;
  tags(key: string): readonly string[];
}

interface ReadSpecification<Id extends ReadOperation, T> {
  readonly operation: Id;
  readonly query?: QueryOf<Id>;
  readonly body?: BodyOf<Id>;
  readonly resource: Resource;
  readonly tags?: readonly string[];
  decode(answer: LooseAnswer<Id>): T;
  readonly whenNotFound?: { readonly value: T };
}

/** Makes a read whose query, body and answer are checked against the specification by the compiler. */
export function read<Id extends ReadOperation, T>(specification: ReadSpecification<Id, T>): Read<T> {
  const { query, tags = [] } = specification;
  return {
    ...specification,
    tags,
    query,
    decode: (answer) => specification.decode(answer as LooseAnswer<Id>),
  };
}

interface ReadManySpecification<Id extends ReadOperation, T> {
  readonly operation: Id;
  readonly resource: Resource;
  readonly limit: number;
  body(keys: readonly string[]): BodyOf<Id>;
  decode(answer: LooseAnswer<Id>): ReadonlyMap<string, T>;
  tags?(key: string): readonly string[];
}

/** Makes a many-number read whose body and answer are checked against the specification by the compiler. */
export function readMany<Id extends ReadOperation, T>(
  specification: ReadManySpecification<Id, T>,
): ReadMany<T> {
  return {
    ...specification,
    tags: (key) => specification.tags?.(key) ?? [],
    decode: (answer) => specification.decode(answer as LooseAnswer<Id>),
  };
}
