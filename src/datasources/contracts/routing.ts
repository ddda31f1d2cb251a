import type {
  AccountRecord,
  AuthenticationType,
  HttpMethod,
  MessageRouteRecord,
  VoiceRouteRecord,
} from '../telegent/records/index.js';
import type { PhoneNumberRecord } from './number.js';

/** What the platform takes of a message route and never shows: as it was last set through this graph, null where it was not. */
export interface UnshownMessageRoute {
  readonly intelligent: boolean | null;
  readonly inboundBypass: boolean | null;
  readonly outboundBypass: boolean | null;
}

/** The same of a voice route. Its address and user name are null below ACCOUNT_ADMIN. */
export interface UnshownVoiceRoute {
  readonly intelligent: boolean | null;
  readonly authenticationType: AuthenticationType | null;
  readonly username: string | null;
  readonly callbackUrl: string | null;
  readonly callbackMethod: HttpMethod | null;
}

/** Where messages and calls of a number are delivered. Addresses are null below ACCOUNT_ADMIN. */
export interface RoutingSource {
  messageRouteById(id: string): Promise<MessageRouteRecord | null>;
  voiceRouteById(id: string): Promise<VoiceRouteRecord | null>;
  messageRoutesOf(account: AccountRecord): Promise<readonly MessageRouteRecord[]>;
  voiceRoutesOf(account: AccountRecord): Promise<readonly VoiceRouteRecord[]>;
  messageRouteOf(number: PhoneNumberRecord): Promise<MessageRouteRecord | null>;
  voiceRouteOf(number: PhoneNumberRecord): Promise<VoiceRouteRecord | null>;
  /** The same route with every field: reads what the answer that it came from left out. */
  completeVoiceRoute(route: VoiceRouteRecord): Promise<VoiceRouteRecord>;
  unshownOfMessageRoute(route: MessageRouteRecord): Promise<UnshownMessageRoute>;
  unshownOfVoiceRoute(route: VoiceRouteRecord): Promise<UnshownVoiceRoute>;
}
