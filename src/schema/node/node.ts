import { Field, ID, InterfaceType } from 'type-graphql';

/** A record that says which type of the graph it is: what `node` and `nodes` resolve to. */
export interface TypedRecord {
  readonly __typename: string;
}

@InterfaceType({
  description:
    'Anything with an id of its own. Ids are those of the platform, prefix included; they never change, so a client may use them as cache keys.',
  resolveType: ({ __typename }: TypedRecord) => __typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'The id of the platform, prefix included.' })
  readonly id!: string;
}
