import { ArgsType, Field, ID } from 'type-graphql';
import { canonicalId, type IdKind } from '../../datasources/telegent/decode/ids.js';
import { IsIdOf } from './decorators.js';

/** The argument `id: ID!` of a lookup, checked against the prefixes of one kind of thing. */
export function IdArgs(kind: IdKind, description: string) {
  @ArgsType()
  abstract class LookupArgs {
    @Field(() => ID, { description })
    @IsIdOf(kind)
    id!: string;

    /** The id in the one form that records carry. */
    get recordId(): string {
      return canonicalId(kind, this.id);
    }
  }
  return LookupArgs;
}
