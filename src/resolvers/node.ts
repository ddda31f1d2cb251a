import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { Sources } from '../datasources/sources.js';
import { canonicalId, kindsOf, type IdKind } from '../datasources/telegent/decode/ids.js';
import { byIds, EDGE } from '../schema/complexity.js';
import { NodeArgs, NodesArgs } from '../schema/node/node-args.js';
import { Node, type TypedRecord } from '../schema/node/node.js';

interface Lookup {
  readonly type: string;
  readonly find: (sources: Sources, id: string) => Promise<object | null>;
}

/** The kinds of ids that name a Node: its type, and where it is found. Ids of other kinds find nothing. */
const LOOKUPS: Readonly<Partial<Record<IdKind, Lookup>>> = {
  account: { type: 'Account', find: ({ accounts }, id) => accounts.byId(id) },
  subscriber: { type: 'Subscriber', find: ({ subscribers }, id) => subscribers.byId(id) },
  number: { type: 'PhoneNumber', find: ({ numbers }, id) => numbers.find({ id }) },
  subscription: { type: 'PackageSubscription', find: ({ subscriptions }, id) => subscriptions.byId(id) },
  package: { type: 'Package', find: ({ catalog }, id) => catalog.packageById(id) },
  product: { type: 'Product', find: ({ catalog }, id) => catalog.productById(id) },
  messageRoute: { type: 'MessageRoute', find: ({ routing }, id) => routing.messageRouteById(id) },
  voiceRoute: { type: 'VoiceRoute', find: ({ routing }, id) => routing.voiceRouteById(id) },
  order: { type: 'NumberOrder', find: ({ orders }, id) => orders.byId(id) },
  message: { type: 'Message', find: ({ messaging }, id) => messaging.byId(id) },
  threshold: { type: 'Threshold', find: ({ thresholds }, id) => thresholds.thresholdById(id) },
  feature: { type: 'Feature', find: ({ thresholds }, id) => thresholds.featureById(id) },
  distributor: { type: 'Distributor', find: ({ distributors }, id) => distributors.byId(id) },
};

@Resolver()
export class NodeResolver {
  @Authorized()
  @Query(() => Node, {
    nullable: true,
    complexity: EDGE,
    description: 'Any record that is a Node, by its id. Null when there is none that you may see.',
  })
  node(@Ctx() { sources }: RequestContext, @Args() { id }: NodeArgs): Promise<TypedRecord | null> {
    return findNode(sources, id);
  }

  @Authorized()
  @Query(() => [Node], {
    nullable: 'items',
    complexity: byIds,
    description:
      'Records that are Nodes, in the order of their ids; null in the place of one that you may not see.',
  })
  nodes(@Ctx() { sources }: RequestContext, @Args() { ids }: NodesArgs): Promise<TypedRecord | null>[] {
    return ids.map((id) => findNode(sources, id));
  }
}

/** Tries the kinds that an id may be of in turn: a `PID-` is a package, else a product. */
export async function findNode(sources: Sources, id: string): Promise<TypedRecord | null> {
  for (const kind of kindsOf(id)) {
    const lookup = LOOKUPS[kind];
    const record = await lookup?.find(sources, canonicalId(kind, id));
    if (lookup && record) return { ...record, __typename: lookup.type };
  }
  return null;
}
