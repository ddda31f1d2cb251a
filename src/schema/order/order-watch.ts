import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../scalars/index.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'How an open order is watched: it is looked at now and then, the more often the younger it is or the later it moved, once a day at least, until it is final.',
})
export class OrderWatch {
  @Field(() => DateTime, { description: 'When it was last seen, by whomever.' })
  readonly lastSeenAt!: string;

  @Field(() => DateTime, {
    description:
      'When it is to be looked at next. It may be sooner, when the platform tells of a change, and later, while many orders wait.',
  })
  readonly nextLookAt!: string;
}
