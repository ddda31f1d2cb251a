import {
  AuthenticationType,
  HttpMethod,
  TransferCallerId,
  TrunkTransport,
  VoiceRouteType,
  WebhookEvent,
} from '../../datasources/telegent/records/index.js';
import { describeEnum, describeInputEnum } from './vocabulary.js';

const httpMethod = {
  name: 'HttpMethod',
  description: 'The HTTP method of a request that the platform makes to you.',
  values: {
    GET: 'Fields in the query string.',
    POST: 'Fields in the body.',
    PUT: 'Fields in the body.',
    UNKNOWN:
      'A method that the graph does not know; the text field beside it has it in the words of the platform.',
  },
};
const authenticationType = {
  name: 'AuthenticationType',
  description: 'How the platform proves itself when it calls your address. The secrets are never shown.',
  values: {
    NONE: 'Not at all.',
    BASIC: 'User name and password.',
    BEARER: 'A token in the Authorization header.',
    UNKNOWN:
      'A way that the graph does not know; the text field beside it has it in the words of the platform.',
  },
};
const voiceRouteType = {
  name: 'VoiceRouteType',
  description: 'Where calls to the numbers of a voice route go.',
  values: {
    TRUNK: 'To SIP trunks.',
    URL: 'To a web address that answers with call instructions.',
    FORWARD: 'To another phone number.',
    UNKNOWN: 'A target that the graph does not know; `typeText` has it in the words of the platform.',
  },
};
const trunkTransport = {
  name: 'TrunkTransport',
  description: 'How SIP signalling reaches a trunk.',
  values: {
    UDP: 'Datagrams, unencrypted.',
    TCP: 'A connection, unencrypted.',
    TLS: 'An encrypted connection.',
    UNKNOWN: 'A transport that the graph does not know; `transportText` has it in the words of the platform.',
  },
};
const webhookEvent = {
  name: 'WebhookEvent',
  description: 'What the platform reports to a webhook.',
  values: {
    ORDER_UPDATE: 'A number order or port-in changed its status.',
    NEW_SMS: 'A message came in.',
    CALL_COMPLETED: 'A call has ended.',
    CALL_ON_HOLD: 'A call was put on hold.',
    CALL_RECORDING: 'The recording of a call is ready.',
    CALL_IN_PROGRESS: 'A call was answered.',
    CALL_RINGING: 'A number is ringing.',
    UNKNOWN: 'An event that the graph does not know; `eventsText` has it in the words of the platform.',
  },
};

describeEnum(HttpMethod, httpMethod);
describeEnum(AuthenticationType, authenticationType);
describeEnum(VoiceRouteType, voiceRouteType);
describeEnum(TrunkTransport, trunkTransport);
describeEnum(WebhookEvent, webhookEvent);
describeEnum(TransferCallerId, {
  name: 'TransferCallerId',
  description: 'Which caller id a call shows that is handed on.',
  values: {
    TRANSFEREE: 'That of who is handed on.',
    TRANSFEROR: 'That of who hands on.',
    TRANSFEREE_OR_TRANSFEROR: 'Either, as the platform decides.',
  },
});

export const HttpMethodInput = describeInputEnum(HttpMethod, httpMethod);
export const AuthenticationTypeInput = describeInputEnum(AuthenticationType, authenticationType);
export const VoiceRouteTypeInput = describeInputEnum(VoiceRouteType, voiceRouteType);
export const TrunkTransportInput = describeInputEnum(TrunkTransport, trunkTransport);
export const WebhookEventInput = describeInputEnum(WebhookEvent, webhookEvent);

/** Routes are called with fewer methods than webhooks. */
export const RouteMethodInput = { GET: HttpMethod.GET, POST: HttpMethod.POST } as const;
describeEnum(RouteMethodInput, {
  name: 'RouteMethodInput',
  description: 'The HTTP method with which the platform calls the address of a route.',
  values: { GET: httpMethod.values.GET, POST: httpMethod.values.POST },
});

export { AuthenticationType, HttpMethod, TransferCallerId, TrunkTransport, VoiceRouteType, WebhookEvent };
