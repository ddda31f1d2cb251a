import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { MutationInput, PurchaseInput } from '../mutation/input.js';
import { E164, Url } from '../scalars/index.js';
import {
  AreE164,
  AreWebAddresses,
  HasEntries,
  HasLength,
  IsBase64Text,
  IsE164,
  IsIdOf,
  IsMimeType,
} from '../validation/decorators.js';

const MOST_RECIPIENTS = 100;
const MOST_MEDIA = 10;
const LONGEST_TEXT = 10_000;

@InputType({ description: 'A picture, sound or video that is sent with the message itself.' })
export class MessageMediaInput {
  @Field(() => String, { description: 'The content in base64.' })
  @IsBase64Text()
  base64!: string;

  @Field(() => String, { description: 'Its MIME type, such as `image/jpeg`.' })
  @IsMimeType()
  baseType!: string;
}

@InputType({
  description: 'An SMS, or an MMS where it has media. It has a text, or media, or both.',
})
export class SendMessageInput extends PurchaseInput {
  @Field(() => E164, {
    description:
      'The number to send from: one of the account on which messages are enabled; for a SUBSCRIBER its own.',
  })
  @IsE164()
  from!: string;

  @Field(() => [E164], { description: `Whom to send it to; 1 to ${MOST_RECIPIENTS} numbers.` })
  @HasEntries(1, MOST_RECIPIENTS)
  @AreE164()
  to!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The text. May be left out beside media. A long one is sent, and paid, in several parts.',
  })
  @HasLength(1, LONGEST_TEXT)
  body?: string | null;

  @Field(() => E164, {
    nullable: true,
    description: 'The number of the same account that the message is kept under. `from` when left out.',
  })
  @IsE164()
  owner?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The registered campaign that it belongs to, `JCID-...` or `TCID-...`.',
  })
  @IsIdOf('campaign')
  campaignId?: string | null;

  @Field(() => [Url], {
    nullable: true,
    description: `Addresses of at most ${MOST_MEDIA} pictures, sounds or videos, which the platform fetches.`,
  })
  @HasEntries(0, MOST_MEDIA)
  @AreWebAddresses()
  mediaUrls?: string[] | null;

  @Field(() => [MessageMediaInput], {
    nullable: true,
    description: `At most ${MOST_MEDIA} pictures, sounds or videos, in base64.`,
  })
  @HasEntries(0, MOST_MEDIA)
  @ValidateNested({ each: true })
  mediaBase64?: MessageMediaInput[] | null;
}

@InputType({ description: 'An outbound message that has reached the device of its recipient.' })
export class ReportMessageDeliveryInput extends MutationInput {
  @Field(() => ID, {
    description:
      'The message, `TMID-...` or `MSG-...`. Messages are known to the accounts that they were shown to within the last day.',
  })
  @IsIdOf('message')
  messageId!: string;
}
