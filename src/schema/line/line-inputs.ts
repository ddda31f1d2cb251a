import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { NewCallFilterFields } from '../guardian/call-filter-inputs.js';
import { MessageFilterSettingsInput } from '../guardian/message-filter-inputs.js';
import { PurchaseInput } from '../mutation/input.js';
import { NewNumberFields } from '../number/provisioning-inputs.js';
import { PortedNumberFields } from '../order/port-in-inputs.js';
import { NewSubscriberFields } from '../subscriber/subscriber-inputs.js';
import { DataLimitsFields } from '../usage/usage-inputs.js';
import { IsIdOf } from '../validation/decorators.js';

@InputType({ description: 'A subscriber to create for the line.' })
export class LineNewSubscriberInput extends NewSubscriberFields {}

@InputType({ description: 'Who the line is for: exactly one of the two.' })
export class LineSubscriberInput {
  @Field(() => ID, { nullable: true, description: 'A subscriber of the account, `TSUID-...`.' })
  @IsIdOf('subscriber')
  id?: string | null;

  @Field(() => LineNewSubscriberInput, { nullable: true, description: 'A subscriber to create first.' })
  @ValidateNested()
  create?: LineNewSubscriberInput | null;
}

@InputType({ description: 'A new number to buy for the line.' })
export class LineNewNumberInput extends NewNumberFields {}

@InputType({ description: 'A number to take over from another carrier for the line.' })
export class LinePortInInput extends PortedNumberFields {}

@InputType({ description: 'Where the number of the line comes from: exactly one of the two.' })
export class LineNumberInput {
  @Field(() => LineNewNumberInput, { nullable: true, description: 'A new number.' })
  @ValidateNested()
  provision?: LineNewNumberInput | null;

  @Field(() => LinePortInInput, {
    nullable: true,
    description: 'A number at another carrier. The workflow waits until it has come in.',
  })
  @ValidateNested()
  portIn?: LinePortInInput | null;
}

@InputType({ description: 'Data thresholds of the line, which must carry mobile data.' })
export class LineDataLimitsInput extends DataLimitsFields {}

@InputType({ description: 'The filter for the calls of the line.' })
export class LineCallFilterInput extends NewCallFilterFields {}

@InputType({ description: 'The filter for the messages of the line.' })
export class LineMessageFilterInput extends MessageFilterSettingsInput {}

@InputType({ description: 'What Guardian does for the line.' })
export class LineGuardianInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether call filters act. When left out: true beside `callFilter`, else as it is.',
  })
  callsEnabled?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether message filters act. When left out: true beside `messageFilter`, else as it is.',
  })
  messagesEnabled?: boolean | null;

  @Field(() => LineCallFilterInput, {
    nullable: true,
    description: 'A filter for calls. None when left out.',
  })
  @ValidateNested()
  callFilter?: LineCallFilterInput | null;

  @Field(() => LineMessageFilterInput, {
    nullable: true,
    description: 'A filter for messages, with an age level where there is to be one. None when left out.',
  })
  @ValidateNested()
  messageFilter?: LineMessageFilterInput | null;
}

@InputType({ description: 'A line to be brought to life: a person, a number and a plan.' })
export class ActivateLineInput extends PurchaseInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The account of the line. Your own when left out; DISTRIBUTOR must name one.',
  })
  @IsIdOf('account')
  accountId?: string | null;

  @Field(() => LineSubscriberInput, { description: 'Who the line is for.' })
  @ValidateNested()
  subscriber!: LineSubscriberInput;

  @Field(() => LineNumberInput, { description: 'The number of the line.' })
  @ValidateNested()
  number!: LineNumberInput;

  @Field(() => ID, {
    nullable: true,
    description:
      'Where inbound messages go. When left out: the only enabled message route of the account, with a warning.',
  })
  @IsIdOf('messageRoute')
  messageRouteId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Where calls go. When left out and the line has calls: the only enabled voice route of the account, with a warning.',
  })
  @IsIdOf('voiceRoute')
  voiceRouteId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The package to subscribe to. No subscription when left out.',
  })
  @IsIdOf('package')
  packageId?: string | null;

  @Field(() => LineDataLimitsInput, {
    nullable: true,
    description: 'Thresholds of mobile data. None when left out.',
  })
  @ValidateNested()
  dataUsage?: LineDataLimitsInput | null;

  @Field(() => LineGuardianInput, {
    nullable: true,
    description: 'Features and filters of Guardian. Nothing is changed when left out.',
  })
  @ValidateNested()
  guardian?: LineGuardianInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True checks everything that can be checked and tells the plan with its upstream requests, and sends nothing.',
  })
  dryRun?: boolean | null;
}
