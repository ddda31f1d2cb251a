import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type { Connection, PortInEligibility as EligibilityRecord } from '../datasources/contracts/index.js';
import { paginate } from '../datasources/paging/pagination.js';
import type { AvailabilityPage, AvailableArea } from '../datasources/telegent/records/index.js';
import { connection, READ } from '../schema/complexity.js';
import {
  AreasArgs,
  AvailableAreaConnection,
  NumberAvailability,
  NumberAvailabilityArgs,
} from '../schema/order/availability.js';
import { PortInEligibility, PortInEligibilityArgs } from '../schema/order/eligibility.js';

/** Questions before an order: what is in stock, and what can be taken over. */
@Resolver(() => NumberAvailability)
export class PortingResolver {
  @Authorized()
  @Query(() => NumberAvailability, {
    nullable: true,
    complexity: READ,
    description: 'Where new numbers are in stock.',
  })
  numberAvailability(
    @Ctx() { sources }: RequestContext,
    @Args() { input }: NumberAvailabilityArgs,
  ): Promise<AvailabilityPage | null> {
    return sources.orders.availability(input.criteria);
  }

  @FieldResolver(() => AvailableAreaConnection, {
    nullable: true,
    complexity: connection,
    description: 'The areas of this portion of the stock, by area code and ZIP code.',
  })
  areas(@Root() { areas }: AvailabilityPage, @Args() { page }: AreasArgs): Connection<AvailableArea> {
    return paginate(areas, page, { positionOf: areaPosition });
  }

  @Authorized()
  @Query(() => PortInEligibility, {
    nullable: true,
    complexity: READ,
    description:
      'Whether a number can be taken over from another carrier: ask before a port-in, it saves a declined order.',
  })
  portInEligibility(
    @Ctx() { sources }: RequestContext,
    @Args() { input }: PortInEligibilityArgs,
  ): Promise<EligibilityRecord | null> {
    return sources.orders.eligibility({ e164: input.number, classification: input.classification });
  }
}

const areaPosition = ({ areaCode, zipCode, ngp }: AvailableArea): { key: string; id: string } => ({
  key: areaCode,
  id: `${zipCode ?? ''} ${ngp ?? ''}`,
});
