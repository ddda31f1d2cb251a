import type { AccountRecord, MessageRouteRecord, VoiceRouteRecord } from '../telegent/records/index.js';
import type { PhoneNumberRecord } from './number.js';

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
}
