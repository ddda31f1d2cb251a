import { Field, ID, InputType } from 'type-graphql';
import type { KnownAuthenticationType, RouteMethod } from '../../datasources/telegent/records/index.js';
import { AuthenticationTypeInput, RouteMethodInput } from '../enums/routing.js';
import { MutationInput } from '../mutation/input.js';
import { Url } from '../scalars/index.js';
import { HasLength, IsHttpUrl, IsIdOf } from '../validation/decorators.js';
import { LONGEST_NAME, LONGEST_SECRET, RouteSettingsInput } from './route-settings-input.js';

/** What creation and update have in common. */
@InputType()
abstract class MessageRouteSettings extends RouteSettingsInput {
  @Field(() => RouteMethodInput, {
    nullable: true,
    description: 'The HTTP method with which inbound messages are sent. POST for a new route.',
  })
  method?: RouteMethod | null;

  @Field(() => AuthenticationTypeInput, {
    nullable: true,
    description:
      'How the platform proves itself at `url`. BASIC goes with `username` and `password`, BEARER with `token`. They are sent together, in an update as well.',
  })
  authenticationType?: KnownAuthenticationType | null;

  @Field(() => Url, {
    nullable: true,
    description:
      'Where delivery receipts are sent, `https://...`; plain http is taken with a warning. In an update null takes it away, and its authentication.',
  })
  @IsHttpUrl()
  callbackUrl?: string | null;

  @Field(() => RouteMethodInput, {
    nullable: true,
    description: 'The HTTP method with which delivery receipts are sent. POST for a new `callbackUrl`.',
  })
  callbackMethod?: RouteMethod | null;

  @Field(() => AuthenticationTypeInput, {
    nullable: true,
    description:
      'How the platform proves itself at `callbackUrl`. BASIC goes with `callbackUsername` and `callbackPassword`, BEARER with `callbackToken`.',
  })
  callbackAuthenticationType?: KnownAuthenticationType | null;

  @Field(() => String, { nullable: true, description: 'The user name to give at `callbackUrl`, for BASIC.' })
  @HasLength(1, LONGEST_NAME)
  callbackUsername?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The password to give at `callbackUrl`, for BASIC. It is never shown again.',
  })
  @HasLength(1, LONGEST_SECRET)
  callbackPassword?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The token to give at `callbackUrl`, for BEARER. It is never shown again.',
  })
  @HasLength(1, LONGEST_SECRET)
  callbackToken?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether inbound messages skip Guardian's filters.",
  })
  inboundBypass?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether outbound messages skip Guardian's filters.",
  })
  outboundBypass?: boolean | null;
}

@InputType({ description: 'A new message route.' })
export class CreateMessageRouteInput extends MessageRouteSettings {
  @Field(() => ID, {
    nullable: true,
    description: 'The account that the route is for. Your own when left out; DISTRIBUTOR must name one.',
  })
  @IsIdOf('account')
  accountId?: string | null;

  @Field(() => String, { description: 'A name to tell the route by, 1 to 255 characters.' })
  @HasLength(1, LONGEST_NAME)
  name!: string;

  @Field(() => Url, {
    description: 'Where inbound messages are sent, `https://...`; plain http is taken with a warning.',
  })
  @IsHttpUrl()
  url!: string;
}

@InputType({ description: 'Changes of a message route. What is left out, or null, stays as it is.' })
export class UpdateMessageRouteInput extends MessageRouteSettings {
  @Field(() => ID, { description: 'The route to change, `MRID-...`.' })
  @IsIdOf('messageRoute')
  messageRouteId!: string;

  @Field(() => String, { nullable: true, description: 'Another name, 1 to 255 characters.' })
  @HasLength(1, LONGEST_NAME)
  name?: string | null;

  @Field(() => Url, {
    nullable: true,
    description:
      'Another address for inbound messages, at once for every number on the route. Plain http is taken with a warning.',
  })
  @IsHttpUrl()
  url?: string | null;
}

@InputType({ description: 'A message route to delete.' })
export class DeleteMessageRouteInput extends MutationInput {
  @Field(() => ID, { description: 'The route to delete, `MRID-...`.' })
  @IsIdOf('messageRoute')
  messageRouteId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True deletes the route although numbers use it: their messages go nowhere until they are given another one.',
  })
  force?: boolean | null;
}
