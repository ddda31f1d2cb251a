import type { NumberRecord, SubscriberRecord } from './records/index.js';
import type { BodyOf, LooseAnswer, QueryOf, Read, WriteOperation } from './request.js';
import { masked, redact } from './transport/failures.js';

/** Values that the ledger can keep. */
export type Json =
  string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };

/** A record whose fields are all Json, as the compiler takes it for Json. */
export type Plain<T> = T extends object ? { [Name in keyof T]: Plain<T[Name]> } : T;

/** Looks at the platform as it is now: past every cache, with the credential of the write, all pages of a list. */
export interface Witness {
  /** The account whose credential looks; null where it is a distributor's, which has lists of all of its accounts. */
  readonly accountId: string | null;
  /** ISO instant at which the write was marked SENT, by the store's clock; the present one while a baseline is taken. */
  readonly sentAt: string;
  /** Fails with UpstreamError where the platform cannot tell. */
  read<T>(read: Read<T>): Promise<T>;
  /** `GET /numbers/inventory`, cancelled numbers included. */
  inventory(): Promise<readonly NumberRecord[]>;
  /** `GET /distributor/subscribers`; null where the credential has no such list. */
  subscribers(): Promise<readonly SubscriberRecord[] | null>;
  /** Whether something, such as `order:JNUOID-1`, is known as the outcome of another operation. */
  isClaimed(thing: string): Promise<boolean>;
}

/** What the platform shows of a write whose answer was lost. */
export type Finding<T> =
  /** It was done, and this is what its answer would have said. */
  | { readonly found: T }
  /** Nothing shows it. Proof of absence needs two such looks, the first one WRITE_SETTLE_S after the connection ended. */
  | 'absent'
  /** More than one thing could be it, or nothing that can be read would show it. */
  | 'unclear';

/**
 * One kind of write: how to send it, what to understand, and how to find out later whether it was done. Registered by its
 * operation (writes/index.ts), so that a process that starts anew can settle what another one left open.
 */
export interface WriteKind<Body extends object, T extends Json, Baseline extends Json = null> {
  readonly operation: WriteOperation;
  /** Fields of the body, at any depth, that hold secrets: never in the ledger in clear. */
  readonly secrets: readonly string[];
  /** What goes into the query instead of the body. */
  query?(body: Body): Readonly<Record<string, string>>;
  /** Tags of everything that it changes, dropped from the caches when it is sent and when its outcome is known. */
  tags(body: Body, result: T | null): readonly string[];
  /** Throws UndecodableAnswer for what is not understood, RefusedAnswer for a 200 that says no. Drops every secret. */
  decode(answer: unknown, body: Body): T;
  /** Subscribers that it moves to another account: what is remembered of whose they are is forgotten. */
  movedSubscribers?(body: Body): readonly string[];
  /**
   * Names of what cannot be told apart: of writes that share a name, one at a time, until it is settled. A name that does not
   * hold what the body is about holds the id of the credential, so that no account waits for another one.
   */
  locks?(body: Body, credentialId: string): readonly string[];
  /** What is there before it is sent, kept with the intent, so that what comes can be told from what was there. */
  baseline?(body: Body, witness: Witness): Promise<Baseline>;
  /** Looks for it. `body` may lack its secrets. */
  look(body: Body, baseline: Baseline, witness: Witness): Promise<Finding<T>>;
  /** Names of what came of it, such as `order:JNUOID-1`, so that no other operation takes it for its own. */
  claims?(result: T): readonly string[];
  /** Whether it is sent once more when it is surely absent. */
  readonly isSentAgain: boolean;
}

/** A kind of write whose types the registry has forgotten: it is given only what the same kind has stored. */
export type AnyWriteKind = WriteKind<object, Json, Json>;

interface WriteSpecification<
  Id extends WriteOperation,
  Body extends object,
  T extends Json,
  Baseline extends Json,
> extends Omit<WriteKind<Body, T, Baseline>, 'operation' | 'decode' | 'query'> {
  readonly operation: Id;
  query?(body: Body): QueryOf<Id>;
  decode(answer: LooseAnswer<Id>, body: Body): T;
}

/** Makes a kind of write whose body, query and answer are checked against the specification by the compiler. */
export function writeKind<
  Id extends WriteOperation,
  T extends Json,
  Baseline extends Json = null,
  Body extends object = BodyOf<Id> & object,
>(specification: WriteSpecification<Id, Body, T, Baseline>): WriteKind<Body, T, Baseline> {
  return specification;
}

/** An answer of 200 that says that nothing was done. */
export class RefusedAnswer extends Error {
  /** The platform's own words without what looks like a secret, which may be shown to who sent the write. */
  readonly upstreamMessage: string;
  readonly #words: string;

  /** @param words the platform's, as they came: once they are cut or redacted, half a secret is not recognised any more */
  constructor(words: string) {
    const told = redact(words);
    super(told);
    this.name = 'RefusedAnswer';
    this.upstreamMessage = told;
    this.#words = words;
  }

  /** The same refusal without secrets that were sent, which it may repeat. */
  without(secrets: readonly string[]): RefusedAnswer {
    return new RefusedAnswer(masked(this.#words, secrets));
  }
}
