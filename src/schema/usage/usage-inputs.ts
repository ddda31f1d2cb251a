import { Field, Float, InputType, Int } from 'type-graphql';
import type { DataUnit, RenewalPeriod, ThrottleSpeed } from '../../datasources/telegent/records/index.js';
import { DataUnitInput, RenewalPeriod as RenewalPeriodEnum, ThrottleSpeedInput } from '../enums/usage.js';
import { IdempotencyKeyField, MutationInput, together } from '../mutation/input.js';
import { E164 } from '../scalars/index.js';
import { AreE164, HasEntries, IsPositive } from '../validation/decorators.js';

/** Numbers of one mutation; the platform is asked for a hundred at a time. */
const MOST_NUMBERS = 1000;

/** The field `numbers` of the mutations of data usage. */
const NumbersField = (): PropertyDecorator =>
  together(
    Field(() => [E164], {
      description: `The numbers, all of one account and with mobile data; 1 to ${MOST_NUMBERS}.`,
    }),
    HasEntries(1, MOST_NUMBERS),
    AreE164(),
  );

/** Data thresholds; amounts are whole numbers and must rise. */
@InputType()
export abstract class DataLimitsFields {
  @Field(() => DataUnitInput, {
    nullable: true,
    description:
      'The unit of the three amounts, which must come to whole megabytes. MB when left out, with a warning.',
  })
  unit?: Exclude<DataUnit, DataUnit.UNKNOWN> | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Amount at which the user is told, in `unit`. Nobody is told when it is left out.',
  })
  @IsPositive()
  notifyAt?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Amount at which data slows down, in `unit`. It does not when it is left out.',
  })
  @IsPositive()
  throttleAt?: number | null;

  @Field(() => ThrottleSpeedInput, {
    nullable: true,
    description:
      'The speed that data slows down to at `throttleAt`. MBPS_1 when it is left out beside it, with a warning.',
  })
  throttleSpeed?: Exclude<ThrottleSpeed, ThrottleSpeed.UNKNOWN> | null;

  @Field(() => Float, { description: 'Amount at which data stops, in `unit`.' })
  @IsPositive()
  limitAt!: number;
}

@InputType({
  description:
    'New data thresholds, in place of all that the numbers had; amounts are whole numbers and must rise: `notifyAt`, `throttleAt`, `limitAt`.',
})
export class SetDataUsageLimitsInput extends DataLimitsFields {
  @NumbersField()
  numbers!: string[];

  @IdempotencyKeyField()
  idempotencyKey?: string | null;
}

@InputType({ description: 'When the data allowance of numbers starts anew, each number for itself.' })
export class SetDataUsageRenewalInput extends MutationInput {
  @NumbersField()
  numbers!: string[];

  @Field(() => Boolean, { description: 'Whether it starts anew by itself, at the end of each period.' })
  autoRenew!: boolean;

  @Field(() => RenewalPeriodEnum, { description: 'Whether periods are months or weeks.' })
  periodType!: RenewalPeriod;

  @Field(() => Int, {
    nullable: true,
    description: 'How many months or weeks a period has. 1 when left out, with a warning.',
  })
  @IsPositive()
  periodValue?: number | null;

  @Field(() => Int, {
    description: 'The day on which it starts anew: 1 to 31 with months, 1 to 7 with weeks.',
  })
  @IsPositive()
  renewalDay!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True sets what was used so far to zero at once, besides. False when left out.',
  })
  resetUsage?: boolean | null;
}
