import { Field, ObjectType } from 'type-graphql';
import {
  RegisteredSetting,
  RegistrationChangeKind,
  type RegistrationChange,
} from '../../workflows/webhooks/registration.js';
import { describeEnum } from '../enums/vocabulary.js';
import { Url } from '../scalars/index.js';
import type { Shown } from '../shown.js';

describeEnum(RegistrationChangeKind, {
  name: 'RegistrationChangeKind',
  description: 'What was done so that events come to this graph.',
  values: { CREATED: 'It is new.', UPDATED: 'It was there, and was changed.' },
});
describeEnum(RegisteredSetting, {
  name: 'RegisteredSetting',
  description: 'A setting of a webhook or a message route that `registerWebhooks` has changed.',
  values: {
    URL: 'Where events or inbound messages are sent.',
    CALLBACK_URL: 'Where delivery receipts are sent.',
    METHOD: 'The HTTP method.',
    DATA_FORMAT: 'The form of the body.',
    EVENTS: 'The events that are reported.',
    AUTHENTICATION: 'How the platform proves itself. The secret is made by the graph and shown to nobody.',
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'One thing that `registerWebhooks` has changed on the platform.',
})
export class WebhookRegistrationChange implements Shown<RegistrationChange, 'webhookId' | 'messageRouteId'> {
  @Field(() => RegistrationChangeKind, { description: 'Whether it was made or changed.' })
  readonly kind!: RegistrationChangeKind;

  @Field(() => [RegisteredSetting], { description: 'What was changed of it. Empty where it is new.' })
  readonly settings!: readonly RegisteredSetting[];

  @Field(() => Url, {
    nullable: true,
    description: 'Where messages went before, to put it back. Null where that was not changed.',
  })
  readonly previousUrl!: string | null;

  @Field(() => Url, {
    nullable: true,
    description: 'Where delivery receipts went before. Null where that was not changed, or nowhere.',
  })
  readonly previousCallbackUrl!: string | null;
}
