import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import type { WebhookRecord } from '../../datasources/telegent/records/index.js';
import { AuthenticationType, HttpMethod, WebhookEvent } from '../enums/routing.js';
import { Url } from '../scalars/index.js';
import type { Shown } from '../shown.js';
import { IdArgs } from '../validation/id-args.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'An address that the platform reports events of an account to. Passwords and tokens are never shown. It has an id, but is no Node: its prefix is shared with workgroups.',
})
export class Webhook implements Shown<WebhookRecord, 'accountId'> {
  @Field(() => ID, { description: 'The id of the webhook, `WID-...` or `WHID-...`.' })
  readonly id!: string;

  @Field(() => Url, {
    nullable: true,
    description: 'Where events are sent. For ACCOUNT_ADMIN and DISTRIBUTOR; null for everyone else.',
  })
  readonly url!: string | null;

  @Field(() => HttpMethod, { nullable: true, description: 'The HTTP method with which events are sent.' })
  readonly method!: HttpMethod | null;

  @Field(() => String, {
    nullable: true,
    description: 'That method in the words of the platform.',
  })
  readonly methodText!: string | null;

  @Field(() => String, { nullable: true, description: 'The form of the body, such as `json`.' })
  readonly dataFormat!: string | null;

  @Field(() => AuthenticationType, {
    nullable: true,
    description: 'How the platform proves itself at `url`.',
  })
  readonly authenticationType!: AuthenticationType | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the platform proves itself at `url`, in the words of the platform.',
  })
  readonly authenticationTypeText!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The user name that it gives there. For ACCOUNT_ADMIN and DISTRIBUTOR; null for everyone else.',
  })
  readonly username!: string | null;

  @Field(() => [WebhookEvent], { description: 'The events that are reported.' })
  readonly events!: readonly WebhookEvent[];

  @Field(() => String, { nullable: true, description: 'The events in the words of the platform.' })
  readonly eventsText!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether events are being sent. Null where the platform does not say.',
  })
  readonly active!: boolean | null;
}

@ArgsType()
export class WebhookArgs extends IdArgs('webhook', 'The id of a webhook, `WID-...` or `WHID-...`.') {}
