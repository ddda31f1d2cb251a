import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import { MessageType, NumberStatus, NumberType } from '../enums/number.js';
import { Node } from '../node/node.js';
import { connectionOf } from '../pagination/connection.js';
import { CalendarDate, DateTime, E164, ICCID } from '../scalars/index.js';
import type { Shown } from '../shown.js';

/** What the number's resolver answers: links, and fields that not every upstream answer carries. */
type Resolved =
  | 'messageRouteId'
  | 'orderId'
  | 'productType'
  | 'productTypeText'
  | 'qrLink'
  | 'subscriberId'
  | 'voiceRouteId';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A phone number with its line: services, SIM, routes, usage.',
})
export class PhoneNumber implements Shown<PhoneNumberRecord, Resolved> {
  @Field(() => ID, {
    description: 'The id of the number, `NID-...`. `TNID-` with the same tail names the same number.',
  })
  readonly id!: string;

  @Field(() => E164, { description: 'The number itself.' })
  readonly e164!: string;

  @Field(() => NumberType, { description: 'The class of service.' })
  readonly numberType!: NumberType;

  @Field(() => String, { nullable: true, description: 'The class of service in the words of the platform.' })
  readonly numberTypeText!: string | null;

  @Field(() => MessageType, {
    nullable: true,
    description: 'The kind of message traffic. Null where the platform does not say.',
  })
  readonly messageType!: MessageType;

  @Field(() => String, {
    nullable: true,
    description: 'The kind of message traffic in the words of the platform.',
  })
  readonly messageTypeText!: string | null;

  @Field(() => NumberStatus, { description: 'Whether the number is in service.' })
  readonly numberStatus!: NumberStatus;

  @Field(() => String, { nullable: true, description: 'The status in the words of the platform.' })
  readonly numberStatusText!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether messages are switched on. Null where the platform does not say.',
  })
  readonly messageEnabled!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether calls are switched on. Null where the platform does not say.',
  })
  readonly voiceEnabled!: boolean | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day on which the number was bought. Null where the platform does not say.',
  })
  readonly purchasedOn!: string | null;

  @Field(() => ICCID, {
    nullable: true,
    description: 'The SIM card or eSIM profile in use. Null without one.',
  })
  readonly iccid!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name that called parties see. Null where none is set.',
  })
  readonly callerName!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many times the number or SIM may still be swapped in this period. Null where the platform does not say.',
  })
  readonly swapsRemaining!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When `swapsRemaining` starts anew. Null where the platform does not say.',
  })
  readonly nextSwapResetAt!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a port-out PIN is set, with which another carrier may take the number over. The PIN itself is never shown. Null where the platform does not say.',
  })
  readonly portOutPinIssued!: boolean | null;
}

export const PhoneNumberConnection = connectionOf(PhoneNumber, {
  name: 'PhoneNumber',
  rows: 'phone numbers',
});
