import { Field, Float, Int, ObjectType } from 'type-graphql';
import type {
  DataUsageRenewal as RenewalValue,
  DataUsageSettings as SettingsValue,
} from '../../datasources/contracts/index.js';
import type { DataUsageRecord } from '../../datasources/telegent/records/index.js';
import { DataUnit, RenewalPeriod, ThrottleSpeed } from '../enums/usage.js';
import type { Shown } from '../shown.js';

@ObjectType({
  simpleResolvers: true,
  description: 'The mobile data that a number has used in its current period.',
})
export class DataUsage implements Shown<DataUsageRecord, 'e164'> {
  @Field(() => Float, {
    nullable: true,
    description: 'Data used so far, in `unit`. Null where the platform does not say.',
  })
  readonly used!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Data used so far in the words of the platform, such as `20 MB`.',
  })
  readonly usedText!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Data left until the limit, in `unit`. Null without a limit, or where the platform does not say.',
  })
  readonly remaining!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Data left in the words of the platform, such as `480 MB`.',
  })
  readonly remainingText!: string | null;

  @Field(() => DataUnit, { description: 'The unit of `used` and `remaining`.' })
  readonly unit!: DataUnit;

  @Field(() => String, {
    nullable: true,
    description: 'Whether data is flowing, in the words of the platform.',
  })
  readonly status!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the platform adds to the status, such as why data is not flowing. Null where it adds nothing.',
  })
  readonly statusMessage!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the network does with the data of this number now, such as throttling it, in the words of the platform.',
  })
  readonly behavior!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'When the data allowance of a number starts anew. The platform never returns it: known only where it was set through this graph.',
})
export class DataUsageRenewal implements RenewalValue {
  @Field(() => Boolean, { nullable: true, description: 'Whether it starts anew by itself.' })
  readonly autoRenew!: boolean | null;

  @Field(() => RenewalPeriod, { nullable: true, description: 'Whether periods are months or weeks.' })
  readonly periodType!: RenewalPeriod | null;

  @Field(() => Int, { nullable: true, description: 'How many months or weeks a period has.' })
  readonly periodValue!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The day on which it starts anew: 1 to 31 with months, 1 to 7 with weeks.',
  })
  readonly renewalDay!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The data thresholds of a number: `notifyAt`, then `throttleAt`, then `limitAt`. A change acts from the next period or usage event on.',
})
export class DataUsageSettings implements Shown<SettingsValue, 'e164'> {
  @Field(() => DataUnit, { description: 'The unit of the three amounts.' })
  readonly unit!: DataUnit;

  @Field(() => String, { nullable: true, description: 'The unit in the words of the platform.' })
  readonly unitText!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Amount at which the user is told, in `unit`. Null when not set.',
  })
  readonly notifyAt!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Amount at which data slows down, in `unit`. Null when not set.',
  })
  readonly throttleAt!: number | null;

  @Field(() => ThrottleSpeed, {
    nullable: true,
    description: 'The speed that data slows down to. Null when not set.',
  })
  readonly throttleSpeed!: ThrottleSpeed | null;

  @Field(() => String, { nullable: true, description: 'That speed in the words of the platform.' })
  readonly throttleSpeedText!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Amount at which data stops, in `unit`. Null when not set.',
  })
  readonly limitAt!: number | null;

  @Field(() => DataUsageRenewal, {
    nullable: true,
    description: 'When the allowance starts anew. Null unless it was set through this graph.',
  })
  readonly renewal!: DataUsageRenewal | null;
}
