import type {
  AuthenticationType,
  HttpMethod,
  TrunkTransport,
  VoiceRouteType,
  WebhookEvent,
} from './vocabulary.js';

/** `GET /message/routes`, `/account/message/routes`, without passwords and tokens. No read returns the intelligent flag. */
export interface MessageRouteRecord {
  readonly id: string;
  readonly accountId: string | null;
  readonly name: string | null;
  readonly url: string | null;
  readonly method: HttpMethod | null;
  readonly methodText: string | null;
  readonly authenticationType: AuthenticationType | null;
  readonly authenticationTypeText: string | null;
  readonly username: string | null;
  readonly callbackUrl: string | null;
  readonly callbackMethod: HttpMethod | null;
  readonly callbackMethodText: string | null;
  readonly callbackAuthenticationType: AuthenticationType | null;
  readonly callbackAuthenticationTypeText: string | null;
  readonly callbackUsername: string | null;
  readonly enabled: boolean | null;
}

/** One of the two SIP trunks of a voice route. A lower `priority` is preferred. */
export interface TrunkRecord {
  readonly position: 1 | 2;
  readonly ip: string | null;
  readonly port: number | null;
  readonly transport: TrunkTransport | null;
  readonly transportText: string | null;
  readonly uri: string | null;
  readonly enabled: boolean | null;
  readonly priority: number | null;
  readonly weight: number | null;
}

/**
 * `GET /account/voice/routes` or `GET /voice/routes`. A field that the answer does not carry is undefined: the list lacks
 * `url`, the single read lacks `enabled` and `status`.
 */
export interface VoiceRouteRecord {
  readonly id: string;
  readonly accountId: string | null;
  readonly name: string | null;
  readonly type: VoiceRouteType;
  readonly typeText: string | null;
  readonly url: string | null | undefined;
  readonly method: HttpMethod | null;
  readonly methodText: string | null;
  readonly trunks: readonly TrunkRecord[];
  readonly enabled: boolean | null | undefined;
  readonly status: string | null | undefined;
  readonly headerManipulation: string | null;
  readonly sipReferEnabled: boolean | null;
  readonly transferCallerId: string | null;
  readonly symmetricRtp: boolean | null;
  readonly secureTrunk: boolean | null;
  readonly pstnTransferEnabled: boolean | null;
  readonly ipWhitelist: readonly string[];
  readonly callerNameLookup: boolean | null;
  readonly terminationUriSubdomain: string | null;
  readonly callStreamingEnabled: boolean | null;
  readonly websocketUri: string | null;
}

/** `GET /webhook`, `/account/webhooks`, without passwords and tokens. */
export interface WebhookRecord {
  readonly id: string;
  readonly accountId: string | null;
  readonly url: string | null;
  readonly method: HttpMethod | null;
  readonly methodText: string | null;
  readonly dataFormat: string | null;
  readonly authenticationType: AuthenticationType | null;
  readonly authenticationTypeText: string | null;
  readonly username: string | null;
  readonly events: readonly WebhookEvent[];
  readonly eventsText: string | null;
  readonly active: boolean | null;
}

/** `GET /workgroups` or `/account/workgroups` (without account and schedule: undefined there). */
export interface WorkgroupRecord {
  readonly id: string;
  readonly name: string | null;
  readonly type: string | null;
  readonly active: boolean | null;
  readonly accountId: string | null | undefined;
  readonly scheduleId: string | null | undefined;
}

/** `GET /account/schedules`. */
export interface ScheduleRecord {
  readonly id: string;
  readonly name: string | null;
  readonly accountId: string | null;
  readonly hours: readonly ScheduleHours[];
}
/** Opening hours of one weekday, as the platform writes them (`8:00 AM`); both null when closed. */
export interface ScheduleHours {
  readonly day: 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}
