import { Authorized, Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { AccountRecord, SubscriberRecord } from '../datasources/telegent/records/index.js';
import { Account } from '../schema/account/account.js';
import { EDGE } from '../schema/complexity.js';
import { Subscriber } from '../schema/subscriber/subscriber.js';
import { Viewer } from '../schema/viewer/viewer.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Authorized()
  @Query(() => Viewer, { description: 'Whoever sends this request.' })
  viewer(@Ctx() { viewer }: RequestContext): Pick<Viewer, 'role'> | null {
    return viewer;
  }

  @FieldResolver(() => Account, {
    nullable: true,
    complexity: EDGE,
    description: 'Your own account. Null for DISTRIBUTOR, who has every account and none of its own.',
  })
  account(@Ctx() { sources }: RequestContext): Promise<AccountRecord | null> {
    return sources.accounts.own();
  }

  @FieldResolver(() => Subscriber, {
    nullable: true,
    complexity: EDGE,
    description: 'Your own subscriber record. Null where your credentials name none.',
  })
  subscriber(@Ctx() { sources }: RequestContext): Promise<SubscriberRecord | null> {
    return sources.subscribers.own();
  }
}
