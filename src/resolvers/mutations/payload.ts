import type { GraphQLScalarType } from 'graphql';
import { Ctx, FieldResolver, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import type { Sources } from '../../datasources/sources.js';
import { EDGE } from '../../schema/complexity.js';
import { MutationPayload } from '../../schema/mutation/payload.js';
import type { MutationOutcome } from '../../workflows/mutation-outcome.js';

type TypeOfField = () =>
  ClassType | [ClassType] | typeof String | typeof Boolean | [typeof String] | GraphQLScalarType;

/** A field of a payload that shows what was made or changed, as it is now. */
export interface PayloadField<Result> {
  readonly type: TypeOfField;
  readonly description: string;
  /** Called when there is a result; what it looks up is read past what was cached before the write. */
  readonly resolve: (result: Result, sources: Sources, context: RequestContext) => unknown;
}

/** An object type for the payload of a mutation, and the class that resolves it. */
export interface PayloadType<Result> {
  readonly type: ClassType<MutationOutcome<Result> & MutationPayload>;
  readonly resolver: ClassType;
}

/** Makes the payload `<Name>Payload` of a mutation: what every payload has, and the fields that show its result. */
export function payloadOf<Result>(
  name: string,
  description: string,
  fields: Readonly<Record<string, PayloadField<Result>>>,
): PayloadType<Result> {
  @ObjectType(`${name}Payload`, { simpleResolvers: true, description })
  class Payload extends MutationPayload {}

  @Resolver(() => Payload)
  class PayloadResolver {}

  for (const [field, { type, description: text, resolve }] of Object.entries(fields)) {
    const method = ({ result }: MutationOutcome<Result>, context: RequestContext): unknown =>
      result === null ? null : resolve(result, context.sources, context);
    const property = { value: method, configurable: true, writable: true };
    const { prototype } = PayloadResolver;
    Object.defineProperty(prototype, field, property);
    Root()(prototype, field, 0);
    Ctx()(prototype, field, 1);
    FieldResolver(type as () => ClassType, { nullable: true, complexity: EDGE, description: text })(
      prototype,
      field,
      property,
    );
  }
  return { type: Payload as unknown as PayloadType<Result>['type'], resolver: PayloadResolver };
}
