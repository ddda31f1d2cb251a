import { Field, ID, InputType } from 'type-graphql';
import type {
  KnownAuthenticationType,
  KnownHttpMethod,
  KnownWebhookEvent,
} from '../../datasources/telegent/records/index.js';
import { AuthenticationTypeInput, HttpMethodInput, WebhookEventInput } from '../enums/routing.js';
import { MutationInput } from '../mutation/input.js';
import { Url } from '../scalars/index.js';
import {
  AreIdsOf,
  HasEntries,
  HasLength,
  IsHttpUrl,
  IsIdOf,
  IsNotEmptyList,
} from '../validation/decorators.js';

/** The platform keeps no longer text of a webhook. */
const LONGEST_TEXT = 255;
const LONGEST_FORMAT = 50;
/** What is added to it must fit as well. */
const LONGEST_PUBLIC_URL = 220;
const MOST_ROUTES = 20;

/** What creation and update have in common. */
@InputType()
abstract class WebhookSettings extends MutationInput {
  @Field(() => HttpMethodInput, {
    nullable: true,
    description: 'The HTTP method with which events are sent. POST for a new webhook.',
  })
  method?: KnownHttpMethod | null;

  @Field(() => String, {
    nullable: true,
    description: 'The form of the body, such as `json` or `xml`. `json` for a new webhook.',
  })
  @HasLength(1, LONGEST_FORMAT)
  dataFormat?: string | null;

  @Field(() => AuthenticationTypeInput, {
    nullable: true,
    description:
      'How the platform proves itself at `url`. BASIC goes with `username` and `password`, BEARER with `token`. They are sent together, in an update as well.',
  })
  authenticationType?: KnownAuthenticationType | null;

  @Field(() => String, { nullable: true, description: 'The user name to give at `url`, for BASIC.' })
  @HasLength(1, LONGEST_TEXT)
  username?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The password to give at `url`, for BASIC. It is never shown again.',
  })
  @HasLength(1, LONGEST_TEXT)
  password?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The token to give at `url`, for BEARER. It is never shown again.',
  })
  @HasLength(1, LONGEST_TEXT)
  token?: string | null;
}

@InputType({ description: 'A new webhook.' })
export class CreateWebhookInput extends WebhookSettings {
  @Field(() => ID, {
    nullable: true,
    description: 'The account whose events are reported. Your own when left out; DISTRIBUTOR must name one.',
  })
  @IsIdOf('account')
  accountId?: string | null;

  @Field(() => Url, {
    description:
      'Where events are sent, `https://...`, at most 255 characters; plain http is taken with a warning.',
  })
  @IsHttpUrl()
  @HasLength(1, LONGEST_TEXT)
  url!: string;

  @Field(() => [WebhookEventInput], { description: 'The events to report, at least one.' })
  @IsNotEmptyList()
  events!: KnownWebhookEvent[];
}

@InputType({ description: 'Changes of a webhook. What is left out, or null, stays as it is.' })
export class UpdateWebhookInput extends WebhookSettings {
  @Field(() => ID, { description: 'The webhook to change, `WID-...` or `WHID-...`.' })
  @IsIdOf('webhook')
  webhookId!: string;

  @Field(() => Url, {
    nullable: true,
    description: 'Another address, at most 255 characters. Plain http is taken with a warning.',
  })
  @IsHttpUrl()
  @HasLength(1, LONGEST_TEXT)
  url?: string | null;

  @Field(() => [WebhookEventInput], {
    nullable: true,
    description: 'All the events to report from now on, at least one.',
  })
  @IsNotEmptyList()
  events?: KnownWebhookEvent[] | null;
}

@InputType({ description: 'A webhook to delete.' })
export class DeleteWebhookInput extends MutationInput {
  @Field(() => ID, { description: 'The webhook to delete, `WID-...` or `WHID-...`.' })
  @IsIdOf('webhook')
  webhookId!: string;
}

@InputType({ description: 'Whose events are to come to this graph, and by which address.' })
export class RegisterWebhooksInput extends MutationInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The account whose events are reported. Your own when left out; DISTRIBUTOR must name one.',
  })
  @IsIdOf('account')
  accountId?: string | null;

  @Field(() => Url, {
    nullable: true,
    description:
      'The address under which the platform reaches this graph, `https://...`, without `/webhooks`. That of the server (PUBLIC_URL) when left out.',
  })
  @IsHttpUrl()
  @HasLength(1, LONGEST_PUBLIC_URL)
  publicUrl?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: `At most ${MOST_ROUTES} message routes of the account, \`MRID-...\`, whose messages and receipts are to come here from now on, instead of where they go now. Routes that are not named stay as they are.`,
  })
  @HasEntries(0, MOST_ROUTES)
  @AreIdsOf('messageRoute')
  messageRouteIds?: string[] | null;
}
