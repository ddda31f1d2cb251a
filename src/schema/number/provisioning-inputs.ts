import { Field, ID, InputType } from 'type-graphql';
import type {
  KnownMessageType,
  KnownNumberType,
  KnownProductType,
} from '../../datasources/telegent/records/index.js';
import { MessageTypeInput, NumberTypeInput, ProductTypeInput } from '../enums/number.js';
import { AllowRepeatField, IdempotencyKeyField } from '../mutation/input.js';
import { ICCID } from '../scalars/index.js';
import { IsAreaCode, IsIccid, IsIdOf, IsZipCode } from '../validation/decorators.js';

/** Which number is wanted, and with which services. */
@InputType()
export abstract class NewNumberFields {
  @Field(() => NumberTypeInput, {
    description: 'The class of service. IOT goes with P2P only, VOIP with A2P only.',
  })
  type!: KnownNumberType;

  @Field(() => MessageTypeInput, { description: 'The kind of message traffic.' })
  messageType!: KnownMessageType;

  @Field(() => ProductTypeInput, { description: 'Which services the number is ordered with.' })
  productType!: KnownProductType;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether messages are switched on. When left out: as `productType` says.',
  })
  messageEnabled?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether calls are switched on. When left out: as `productType` says.',
  })
  voiceEnabled?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether mobile data is switched on. When left out: as `productType` says.',
  })
  dataEnabled?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The area code that the number is to have, three digits; see `numberAvailability`. Without it and `zipCode` it may be any.',
  })
  @IsAreaCode()
  areaCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The ZIP code to look near to, five digits; tried when `areaCode` has no number left.',
  })
  @IsZipCode()
  zipCode?: string | null;

  @Field(() => ICCID, {
    nullable: true,
    description: 'The SIM that the line is to live on. An eSIM is made when it is left out.',
  })
  @IsIccid()
  iccid?: string | null;
}

@InputType({ description: 'A new number, and whose it is to be.' })
export class ProvisionNumberInput extends NewNumberFields {
  @Field(() => ID, {
    nullable: true,
    description: 'The account of the number. Your own when left out; DISTRIBUTOR must name one.',
  })
  @IsIdOf('account')
  accountId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who the number is for, in the same account. Required, unless `allowOrphan` is true.',
  })
  @IsIdOf('subscriber')
  subscriberId?: string | null;

  @Field(() => ID, { description: 'Where inbound messages go: a message route of the account.' })
  @IsIdOf('messageRoute')
  messageRouteId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Where calls go: a voice route of the account. Required when calls are switched on.',
  })
  @IsIdOf('voiceRoute')
  voiceRouteId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True buys a number that belongs to nobody yet; give it a subscriber later with `updateNumber`.',
  })
  allowOrphan?: boolean | null;

  @IdempotencyKeyField()
  idempotencyKey?: string | null;

  @AllowRepeatField()
  allowRepeat?: boolean | null;
}
