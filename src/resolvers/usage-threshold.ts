import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { PhoneNumberRecord } from '../datasources/contracts/index.js';
import type { UsageThresholdRecord } from '../realtime/usage-thresholds.js';
import { EDGE } from '../schema/complexity.js';
import { PhoneNumber } from '../schema/number/phone-number.js';
import { UsageThresholdReached } from '../schema/usage/usage-threshold.js';

@Resolver(() => UsageThresholdReached)
export class UsageThresholdResolver {
  @FieldResolver(() => PhoneNumber, {
    nullable: true,
    complexity: EDGE,
    description:
      'The number. Its `dataUsage` and `dataUsageSettings` were read just now and cost nothing more.',
  })
  number(@Root() { number }: UsageThresholdRecord): PhoneNumberRecord {
    return number;
  }
}
