import { Field, ID, InputType } from 'type-graphql';
import type { NumberType } from '../../datasources/telegent/records/index.js';
import { NumberTypeInput } from '../enums/number.js';
import { MutationInput, PurchaseInput } from '../mutation/input.js';
import { ICCID } from '../scalars/index.js';
import { IsIccid, IsIdOf } from '../validation/decorators.js';

@InputType({ description: 'A package for a number of a subscriber. Its charges begin at once.' })
export class CreateSubscriptionInput extends PurchaseInput {
  @Field(() => ID, { description: 'The subscriber who subscribes, `TSUID-...`.' })
  @IsIdOf('subscriber')
  subscriberId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The number that is to have the package, `NID-...`: one that the subscriber holds, or that nobody does. A number has at most one active subscription. Without one, `type` is required.',
  })
  @IsIdOf('number')
  numberId?: string | null;

  @Field(() => ID, {
    description:
      'The package, `PKID-...` or `PID-...`: an active one, for everyone or made for this subscriber.',
  })
  @IsIdOf('package')
  packageId!: string;

  @Field(() => ICCID, {
    nullable: true,
    description: 'The SIM card or eSIM profile that is billed. None is named when left out.',
  })
  @IsIccid()
  iccid?: string | null;

  @Field(() => NumberTypeInput, {
    nullable: true,
    description: 'The class of service, which must be that of the number. Worked out from it when left out.',
  })
  type?: Exclude<NumberType, NumberType.UNKNOWN> | null;
}

@InputType({
  description: 'Changes of an active subscription. What is left out or null stays as it is.',
})
export class UpdateSubscriptionInput extends MutationInput {
  @Field(() => ID, { description: 'The subscription, `SUB-...`.' })
  @IsIdOf('subscription')
  subscriptionId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Another subscriber of the same account, who holds the number.',
  })
  @IsIdOf('subscriber')
  subscriberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Another number, `NID-...`, without a subscription yet.' })
  @IsIdOf('number')
  numberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Another package, `PKID-...` or `PID-...`.' })
  @IsIdOf('package')
  packageId?: string | null;

  @Field(() => ICCID, {
    nullable: true,
    description:
      'Another SIM card or eSIM profile. With another number and without this, the SIM of that number is taken, where it has one.',
  })
  @IsIccid()
  iccid?: string | null;

  @Field(() => NumberTypeInput, {
    nullable: true,
    description:
      'Another class of service, which must be that of the number. With another number it is worked out.',
  })
  type?: Exclude<NumberType, NumberType.UNKNOWN> | null;
}

@InputType({ description: 'The end of a subscription.' })
export class CancelSubscriptionInput extends MutationInput {
  @Field(() => ID, { description: 'The subscription, `SUB-...`.' })
  @IsIdOf('subscription')
  subscriptionId!: string;
}
