import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type {
  KnownAuthenticationType,
  KnownVoiceRouteType,
  RouteMethod,
  TransferCallerId as CallerIdChoice,
} from '../../datasources/telegent/records/index.js';
import {
  AuthenticationTypeInput,
  RouteMethodInput,
  TransferCallerId,
  VoiceRouteTypeInput,
} from '../enums/routing.js';
import { MutationInput } from '../mutation/input.js';
import { Url } from '../scalars/index.js';
import {
  AreIpAddresses,
  HasLength,
  IsAtMostAPage,
  IsHttpUrl,
  IsIdOf,
  IsSecureWebSocketUrl,
} from '../validation/decorators.js';
import { LONGEST_NAME, RouteSettingsInput } from './route-settings-input.js';
import { TrunkInput } from './trunk-input.js';

/** What creation and update have in common. */
@InputType()
abstract class VoiceRouteSettings extends RouteSettingsInput {
  @Field(() => Url, {
    nullable: true,
    description:
      'Where call events are sent and, for a route of the kind URL, call instructions come from, `https://...`. Plain http is taken with a warning.',
  })
  @IsHttpUrl()
  url?: string | null;

  @Field(() => RouteMethodInput, {
    nullable: true,
    description: 'The HTTP method with which `url` is called. POST for the `url` of a new route.',
  })
  method?: RouteMethod | null;

  @Field(() => AuthenticationTypeInput, {
    nullable: true,
    description:
      'How the platform proves itself at `url`. BASIC goes with `username` and `password`, BEARER with `token`. They are sent together, in an update as well, which cannot set it to NONE.',
  })
  authenticationType?: KnownAuthenticationType | null;

  @Field(() => Url, {
    nullable: true,
    description:
      'Where word of finished calls is sent, `https://...`; plain http is taken with a warning. In an update null takes it away.',
  })
  @IsHttpUrl()
  callbackUrl?: string | null;

  @Field(() => RouteMethodInput, {
    nullable: true,
    description:
      'The HTTP method with which `callbackUrl` is called. POST for the `callbackUrl` of a new route.',
  })
  callbackMethod?: RouteMethod | null;

  @Field(() => [TrunkInput], {
    nullable: true,
    description:
      'The SIP trunks of a route of the kind TRUNK, at most two. An update changes those that it names, by their positions, and of each what it says.',
  })
  @ValidateNested()
  trunks?: TrunkInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of rules that rewrite SIP headers, `HMI...`, as the platform gave it to you.',
  })
  @HasLength(1, LONGEST_NAME)
  headerManipulation?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a call can be handed on with SIP REFER.',
  })
  sipReferEnabled?: boolean | null;

  @Field(() => TransferCallerId, {
    nullable: true,
    description: 'Which caller id a handed-on call shows.',
  })
  transferCallerId?: CallerIdChoice | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether media goes back to the address that it came from, for servers behind a NAT.',
  })
  symmetricRtp?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether signalling and media are encrypted, with TLS and SRTP.',
  })
  secureTrunk?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether calls can be handed on to the public telephone network.',
  })
  pstnTransferEnabled?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'IP addresses that calls may come from; the whole list, also in an update. It holds for trunks alone.',
  })
  @IsAtMostAPage()
  @AreIpAddresses()
  ipWhitelist?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the name of the caller is looked up.' })
  callerNameLookup?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'The part of the SIP address that your calls are sent to which is yours alone.',
  })
  @HasLength(1, LONGEST_NAME)
  terminationUriSubdomain?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the sound of calls is streamed to `websocketUri`.',
  })
  callStreamingEnabled?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the sound of calls is streamed to, `wss://...`.',
  })
  @IsSecureWebSocketUrl()
  websocketUri?: string | null;
}

@InputType({ description: 'A new voice route.' })
export class CreateVoiceRouteInput extends VoiceRouteSettings {
  @Field(() => ID, {
    nullable: true,
    description: 'The account that the route is for. Your own when left out; DISTRIBUTOR must name one.',
  })
  @IsIdOf('account')
  accountId?: string | null;

  @Field(() => String, { description: 'A name to tell the route by, 1 to 255 characters.' })
  @HasLength(1, LONGEST_NAME)
  name!: string;

  @Field(() => VoiceRouteTypeInput, {
    description:
      'Where calls go: TRUNK needs `trunks`, URL needs `url`. FORWARD is made with a warning: the platform has no field for the number to forward to.',
  })
  type!: KnownVoiceRouteType;
}

@InputType({ description: 'Changes of a voice route. What is left out, or null, stays as it is.' })
export class UpdateVoiceRouteInput extends VoiceRouteSettings {
  @Field(() => ID, { description: 'The route to change, `CRID-...`.' })
  @IsIdOf('voiceRoute')
  voiceRouteId!: string;

  @Field(() => String, { nullable: true, description: 'Another name, 1 to 255 characters.' })
  @HasLength(1, LONGEST_NAME)
  name?: string | null;

  @Field(() => VoiceRouteTypeInput, {
    nullable: true,
    description: 'Another kind. A change to TRUNK needs `trunks`, one to URL needs `url`.',
  })
  type?: KnownVoiceRouteType | null;
}

@InputType({ description: 'A voice route to delete.' })
export class DeleteVoiceRouteInput extends MutationInput {
  @Field(() => ID, { description: 'The route to delete, `CRID-...`.' })
  @IsIdOf('voiceRoute')
  voiceRouteId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True deletes the route although numbers use it: their calls go nowhere until they are given another one.',
  })
  force?: boolean | null;
}
