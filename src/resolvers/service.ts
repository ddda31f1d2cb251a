import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { ServiceItemRecord, ServiceRecord } from '../datasources/telegent/records/index.js';
import { listOf, READ } from '../schema/complexity.js';
import { Service, ServiceArgs, ServiceItem } from '../schema/service/service.js';

@Resolver(() => Service)
export class ServiceResolver {
  @Authorized()
  @Query(() => Service, {
    nullable: true,
    complexity: READ,
    description: 'One service. Null when there is none with that id that you may see.',
  })
  service(
    @Ctx() { sources }: RequestContext,
    @Args() { recordId }: ServiceArgs,
  ): Promise<ServiceRecord | null> {
    return sources.services.byId(recordId);
  }

  @FieldResolver(() => [ServiceItem], {
    nullable: true,
    complexity: listOf(5, READ),
    description: 'The prices of the service.',
  })
  items(
    @Root() service: ServiceRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly ServiceItemRecord[]> {
    return sources.services.itemsOf(service);
  }
}
