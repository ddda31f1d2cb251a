import { Field, ObjectType } from 'type-graphql';
import type { UserErrorRecord } from '../../workflows/user-error.js';
import { UserError } from '../mutation/payload.js';
import { E164 } from '../scalars/index.js';

@ObjectType({ simpleResolvers: true, description: 'How a change went for one of its numbers.' })
export class NumberStatusChangeResult {
  @Field(() => E164, { description: 'The number as it was named in the input.' })
  readonly previousNumber!: string;

  @Field(() => [UserError], {
    description: 'Why it was not done for this number. Empty where it was, or will be.',
  })
  readonly userErrors!: readonly UserErrorRecord[];
}
