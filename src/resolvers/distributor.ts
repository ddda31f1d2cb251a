import { Args, Authorized, Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { Connection } from '../datasources/contracts/index.js';
import type { AccountRecord, DistributorRecord } from '../datasources/telegent/records/index.js';
import { AccountsArgs } from '../schema/account/account-args.js';
import { AccountConnection } from '../schema/account/account.js';
import { connection, READ } from '../schema/complexity.js';
import { Distributor, DistributorArgs } from '../schema/distributor/distributor.js';

@Resolver(() => Distributor)
export class DistributorResolver {
  @Authorized()
  @Query(() => Distributor, {
    nullable: true,
    complexity: READ,
    description: 'One distributor. Null for everyone but DISTRIBUTOR, and when there is none with that id.',
  })
  distributor(
    @Ctx() { sources }: RequestContext,
    @Args() { recordId }: DistributorArgs,
  ): Promise<DistributorRecord | null> {
    return sources.distributors.byId(recordId);
  }

  @FieldResolver(() => AccountConnection, {
    nullable: true,
    complexity: connection,
    description: 'The accounts that are its customers.',
  })
  accounts(
    @Ctx() { sources }: RequestContext,
    @Args() { page }: AccountsArgs,
  ): Promise<Connection<AccountRecord>> {
    return sources.accounts.list(page);
  }
}
