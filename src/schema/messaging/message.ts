import { Field, ID, ObjectType } from 'type-graphql';
import type { MessageRecord } from '../../datasources/telegent/records/index.js';
import { MessageDirection, MessageFormat, MessageStatus } from '../enums/messaging.js';
import { MessageType } from '../enums/number.js';
import { Node } from '../node/node.js';
import { connectionOf } from '../pagination/connection.js';
import { DateTime, Decimal, Url } from '../scalars/index.js';
import type { Shown } from '../shown.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'An SMS or MMS that one of your numbers sent or received.',
})
export class Message implements Shown<MessageRecord, 'owner'> {
  @Field(() => ID, {
    description: 'The id of the message, `TMID-...`. `MSG-` with the same tail names the same message.',
  })
  readonly id!: string;

  @Field(() => MessageDirection, { description: 'Whether your number sent or received it.' })
  readonly direction!: MessageDirection;

  @Field(() => String, { nullable: true, description: 'The direction in the words of the platform.' })
  readonly directionText!: string | null;

  @Field(() => MessageType, {
    nullable: true,
    description: 'The kind of traffic that it counted as. Null where the platform does not say.',
  })
  readonly messageType!: MessageType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The kind of traffic in the words of the platform.',
  })
  readonly messageTypeText!: string | null;

  @Field(() => MessageFormat, {
    nullable: true,
    description: 'SMS or MMS. Null where the platform does not say.',
  })
  readonly format!: MessageFormat | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The form of the message in the words of the platform. Null where it does not say: a message with media is then `MMS`.',
  })
  readonly formatText!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The registered campaign that it belongs to. Null outside of campaigns.',
  })
  readonly campaignId!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'What the message cost, in US dollars. For DISTRIBUTOR, and for the ACCOUNT_ADMIN of an account with its own contract; null for everyone else.',
  })
  readonly cost!: string | null;

  @Field(() => MessageStatus, { description: 'How far the message has come.' })
  readonly messageStatus!: MessageStatus;

  @Field(() => String, { nullable: true, description: 'The status in the words of the platform.' })
  readonly messageStatusText!: string | null;

  @Field(() => String, { nullable: true, description: 'Who sent it: a phone number, short code or name.' })
  readonly from!: string | null;

  @Field(() => [String], { description: 'Whom it was sent to: phone numbers or short codes.' })
  readonly to!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description:
      'The region that the platform names for the message, such as `United States`. Null in lists, which leave it out: ask for the message by its id.',
  })
  readonly region!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text. For the subscriber of the number alone; null for everyone else.',
  })
  readonly body!: string | null;

  @Field(() => [Url], {
    description:
      'Addresses of pictures, sound and video. For the subscriber of the number alone; empty for everyone else.',
  })
  readonly mediaUrls!: readonly string[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was sent or received. Null where the platform does not say.',
  })
  readonly createdAt!: string | null;
}

export const MessageConnection = connectionOf(Message, { name: 'Message', rows: 'messages' });
