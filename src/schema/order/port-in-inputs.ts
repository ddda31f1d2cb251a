import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type {
  KnownMessageType,
  KnownProductType,
  PortInType,
} from '../../datasources/telegent/records/index.js';
import { MessageTypeInput, PortInClassification, ProductTypeInput } from '../enums/number.js';
import { AllowRepeatField, IdempotencyKeyField, MutationInput } from '../mutation/input.js';
import { CalendarDate, E164, ICCID } from '../scalars/index.js';
import {
  HasDigits,
  HasLength,
  IsAgreed,
  IsCalendarDate,
  IsE164,
  IsIccid,
  IsIdOf,
} from '../validation/decorators.js';

@InputType({
  description: 'Where the bills of the losing carrier go, as they stand on the last one of them.',
})
export class PortInBillingAddressInput {
  @Field(() => String, { description: 'Street and house number.' })
  @HasLength(1, 100)
  street1!: string;

  @Field(() => String, { nullable: true, description: 'Apartment, suite or floor.' })
  @HasLength(0, 100)
  street2?: string | null;

  @Field(() => String, { description: 'City.' })
  @HasLength(1, 100)
  city!: string;

  @Field(() => String, { description: 'State, in the United States as its two letters.' })
  @HasLength(2, 50)
  state!: string;

  @Field(() => String, { description: 'ZIP code, five digits or nine.' })
  @HasLength(5, 10)
  zip!: string;
}

/** A number at another carrier, what that carrier knows of it, and the services that it is to have here. */
@InputType()
export abstract class PortedNumberFields {
  @Field(() => E164, { description: 'The number at the losing carrier.' })
  @IsE164()
  number!: string;

  @Field(() => PortInClassification, { description: 'The class of service that it is to have here.' })
  classification!: PortInType;

  @Field(() => MessageTypeInput, {
    nullable: true,
    description: 'The kind of message traffic that it is to count as. Left to the platform when left out.',
  })
  messageType?: KnownMessageType | null;

  @Field(() => ProductTypeInput, {
    nullable: true,
    description: 'The services that it is to have. Left to the platform when left out.',
  })
  productType?: KnownProductType | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is to carry messages, for which it needs a message route.',
  })
  messageEnabled?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is to carry calls, for which it needs a voice route.',
  })
  voiceEnabled?: boolean | null;

  @Field(() => String, { description: 'The losing carrier, as it calls itself on its bills.' })
  @HasLength(1, 100)
  carrierName!: string;

  @Field(() => String, { description: 'The number of the account at the losing carrier.' })
  @HasLength(1, 50)
  accountNumber!: string;

  @Field(() => String, {
    description:
      'The PIN or password of the account at the losing carrier. A secret: it is never shown again.',
  })
  @HasLength(1, 50)
  accountPassword!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name on the account at the losing carrier. Carriers compare it.',
  })
  @HasLength(1, 100)
  subscriberName?: string | null;

  @Field(() => PortInBillingAddressInput, { description: 'Where the bills of the losing carrier go.' })
  @ValidateNested()
  billingAddress!: PortInBillingAddressInput;

  @Field(() => ICCID, {
    nullable: true,
    description: 'A SIM card in hand that the number is to use. An eSIM is made when it is left out.',
  })
  @IsIccid()
  iccid?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The day on which the number is to move, 5 to 10 business days ahead. Required for a landline; as soon as may be when left out.',
  })
  @IsCalendarDate()
  portInDate?: string | null;

  @Field(() => Boolean, {
    description:
      'True when the owner of the number has signed that it may move (the letter of authorization).',
  })
  @IsAgreed('must be true: without a signed letter of authorization no number may be moved')
  authorizationSigned!: boolean;
}

@InputType({ description: 'A number to take over from another carrier, and what it is for here.' })
export class SubmitPortInInput extends PortedNumberFields {
  @Field(() => ID, {
    nullable: true,
    description:
      'The account that the number is to belong to. Your own when left out; DISTRIBUTOR must name one.',
  })
  @IsIdOf('account')
  accountId?: string | null;

  @Field(() => ID, { description: 'Who is to hold the number: a subscriber of the account.' })
  @IsIdOf('subscriber')
  subscriberId!: string;

  @Field(() => ID, { nullable: true, description: 'The message route of the account that it is to use.' })
  @IsIdOf('messageRoute')
  messageRouteId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The voice route of the account that it is to use.' })
  @IsIdOf('voiceRoute')
  voiceRouteId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The package that the subscriber is to have on it. None when left out.',
  })
  @IsIdOf('package')
  packageId?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string | null;

  @AllowRepeatField()
  allowRepeat?: boolean | null;
}

/** Details of a port-in that can be corrected while it is under way. What is left out, or null, stays as it was sent before. */
@InputType()
export abstract class PortInCorrectionFields {
  @Field(() => PortInClassification, {
    nullable: true,
    description: 'The class of service that the number is to have here.',
  })
  classification?: PortInType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The losing carrier, as it calls itself on its bills.',
  })
  @HasLength(1, 100)
  carrierName?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the account at the losing carrier.' })
  @HasLength(1, 50)
  accountNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The PIN or password of the account at the losing carrier. A secret: it is never shown again.',
  })
  @HasLength(1, 50)
  accountPassword?: string | null;

  @Field(() => String, { nullable: true, description: 'The name on the account at the losing carrier.' })
  @HasLength(1, 100)
  subscriberName?: string | null;

  @Field(() => PortInBillingAddressInput, {
    nullable: true,
    description: 'Where the bills of the losing carrier go; always the whole address.',
  })
  @ValidateNested()
  billingAddress?: PortInBillingAddressInput | null;

  @Field(() => ICCID, { nullable: true, description: 'A SIM card in hand that the number is to use.' })
  @IsIccid()
  iccid?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day on which the number is to move, 5 to 10 business days ahead.',
  })
  @IsCalendarDate()
  portInDate?: string | null;
}

@InputType({
  description:
    'What to correct of a port-in that is under way. What is left out, or null, stays as it was sent before; without any detail the order is sent again as it is.',
})
export class UpdatePortInInput extends PortInCorrectionFields {
  @Field(() => ID, { description: 'The port-in: its order id.' })
  @IsIdOf('order')
  orderId!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string | null;
}

@InputType({ description: 'A port-in to withdraw.' })
export class CancelPortInInput extends MutationInput {
  @Field(() => ID, { description: 'The port-in: its order id.' })
  @IsIdOf('order')
  orderId!: string;
}

@InputType({ description: 'The PIN with which a number may leave for another carrier.' })
export class IssuePortOutPinInput extends MutationInput {
  @Field(() => E164, { description: 'The number that is to leave.' })
  @IsE164()
  number!: string;

  @Field(() => String, {
    description:
      'The PIN that the gaining carrier has to tell, 4 to 15 digits. A secret: it is never shown again, so tell the subscriber now.',
  })
  @HasDigits(4, 15)
  pin!: string;
}
