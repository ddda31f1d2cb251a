import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type {
  AccountRecord,
  ScheduleRecord,
  WorkgroupRecord,
} from '../datasources/telegent/records/index.js';
import { Account } from '../schema/account/account.js';
import { EDGE, READ } from '../schema/complexity.js';
import { Schedule } from '../schema/workgroup/schedule.js';
import { Workgroup, WorkgroupArgs } from '../schema/workgroup/workgroup.js';

@Resolver(() => Workgroup)
export class WorkgroupResolver {
  @Authorized()
  @Query(() => Workgroup, {
    nullable: true,
    complexity: READ,
    description: 'One workgroup. Null when there is none with that id that you may see.',
  })
  workgroup(
    @Ctx() { sources }: RequestContext,
    @Args() { recordId }: WorkgroupArgs,
  ): Promise<WorkgroupRecord | null> {
    return sources.workgroups.byId(recordId);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    complexity: READ,
    description: 'The account that the workgroup belongs to.',
  })
  async account(
    @Root() workgroup: WorkgroupRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<AccountRecord | null> {
    return sources.accounts.ofOwned(await sources.workgroups.complete(workgroup));
  }

  @FieldResolver(() => Schedule, {
    nullable: true,
    complexity: READ,
    description: 'The hours in which the workgroup answers calls. Null when it always does.',
  })
  async schedule(
    @Root() workgroup: WorkgroupRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<ScheduleRecord | null> {
    return sources.workgroups.scheduleOf(await sources.workgroups.complete(workgroup));
  }
}

@Resolver(() => Schedule)
export class ScheduleResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    complexity: EDGE,
    description: 'The account that the schedule belongs to.',
  })
  account(
    @Root() schedule: ScheduleRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<AccountRecord | null> {
    return sources.accounts.ofOwned(schedule);
  }
}
