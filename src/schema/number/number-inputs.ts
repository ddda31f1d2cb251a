import { Field, ID, InputType } from 'type-graphql';
import type { KnownMessageType, KnownProductType } from '../../datasources/telegent/records/index.js';
import { MessageTypeInput, ProductTypeInput } from '../enums/number.js';
import { SimStatusInput, type SimStatus } from '../enums/sim.js';
import { MutationInput } from '../mutation/input.js';
import { E164, ICCID } from '../scalars/index.js';
import { HasLength, IsE164, IsIccid, IsIdOf } from '../validation/decorators.js';

const LONGEST_NAME = 50;

@InputType({ description: 'Changes of a number. What is left out stays as it is.' })
export class UpdateNumberInput extends MutationInput {
  @Field(() => E164, { description: 'The number to change.' })
  @IsE164()
  number!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Where inbound messages go from now on: a message route of the account.',
  })
  @IsIdOf('messageRoute')
  messageRouteId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Where calls go from now on: a voice route of the account.',
  })
  @IsIdOf('voiceRoute')
  voiceRouteId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who has the number from now on: a subscriber of the same account.',
  })
  @IsIdOf('subscriber')
  subscriberId?: string | null;

  @Field(() => ICCID, { nullable: true, description: 'The SIM that the line lives on from now on.' })
  @IsIccid()
  iccid?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The first part of the name that called parties see, 1 to 50 characters. The platform shows one name: send both parts, or the other one is taken to begin at the first blank.',
  })
  @HasLength(1, LONGEST_NAME)
  callerFirstName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The second part of the name that called parties see, 1 to 50 characters.',
  })
  @HasLength(1, LONGEST_NAME)
  callerLastName?: string | null;

  @Field(() => ProductTypeInput, {
    nullable: true,
    description: 'Which services the number has from now on; calls also want `voiceEnabled`.',
  })
  productType?: KnownProductType | null;

  @Field(() => Boolean, { nullable: true, description: 'Switches messages on or off.' })
  messageEnabled?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Switches calls on or off; on wants a voice route.' })
  voiceEnabled?: boolean | null;

  @Field(() => MessageTypeInput, {
    nullable: true,
    description: 'The kind of message traffic from now on. IOT goes with P2P only, VOIP with A2P only.',
  })
  messageType?: KnownMessageType | null;
}

@InputType({ description: 'A cancelled number that is to come back.' })
export class ReactivateNumberInput extends MutationInput {
  @Field(() => E164, { description: 'The number that was cancelled, 30 days ago at most.' })
  @IsE164()
  number!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The account that cancelled it. Your own when left out; DISTRIBUTOR must name one where the number was cancelled elsewhere.',
  })
  @IsIdOf('account')
  accountId?: string | null;
}

@InputType({ description: 'The state that a SIM is to have.' })
export class SetSimStatusInput extends MutationInput {
  @Field(() => ICCID, { description: 'The SIM, which must be on a number of yours.' })
  @IsIccid()
  iccid!: string;

  @Field(() => SimStatusInput, { description: 'The state to set.' })
  status!: SimStatus;

  @Field(() => E164, {
    nullable: true,
    description: 'The number that the SIM is on, so that nothing is done where it is on another one.',
  })
  @IsE164()
  number?: string | null;
}

@InputType({ description: 'A SIM that is to be free again.' })
export class ClearSimStatusInput extends MutationInput {
  @Field(() => ICCID, { description: 'The SIM, which must be on a number of yours.' })
  @IsIccid()
  iccid!: string;
}

@InputType({ description: 'A number whose network identifier is stale.' })
export class RefreshNetworkNumberIdInput extends MutationInput {
  @Field(() => E164, { description: 'The number.' })
  @IsE164()
  number!: string;
}

@InputType({ description: 'A number whose device is to be looked up anew.' })
export class RefreshDeviceInput extends MutationInput {
  @Field(() => E164, { description: 'The number.' })
  @IsE164()
  number!: string;
}
