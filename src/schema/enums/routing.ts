import {
  AuthenticationType,
  HttpMethod,
  TrunkTransport,
  VoiceRouteType,
  WebhookEvent,
} from '../../datasources/telegent/records/index.js';
import { describeEnum } from './vocabulary.js';

describeEnum(HttpMethod, {
  name: 'HttpMethod',
  description: 'The HTTP method of a request that the platform makes to you.',
  values: {
    GET: 'Fields in the query string.',
    POST: 'Fields in the body.',
    PUT: 'Fields in the body.',
    UNKNOWN:
      'A method that the graph does not know; the text field beside it has it in the words of the platform.',
  },
});
describeEnum(AuthenticationType, {
  name: 'AuthenticationType',
  description: 'How the platform proves itself when it calls your address. The secrets are never shown.',
  values: {
    NONE: 'Not at all.',
    BASIC: 'User name and password.',
    BEARER: 'A token in the Authorization header.',
    UNKNOWN:
      'A way that the graph does not know; the text field beside it has it in the words of the platform.',
  },
});
describeEnum(VoiceRouteType, {
  name: 'VoiceRouteType',
  description: 'Where calls to the numbers of a voice route go.',
  values: {
    TRUNK: 'To SIP trunks.',
    URL: 'To a web address that answers with call instructions.',
    FORWARD: 'To another phone number.',
    UNKNOWN: 'A target that the graph does not know; `typeText` has it in the words of the platform.',
  },
});
describeEnum(TrunkTransport, {
  name: 'TrunkTransport',
  description: 'How SIP signalling reaches a trunk.',
  values: {
    UDP: 'Datagrams, unencrypted.',
    TCP: 'A connection, unencrypted.',
    TLS: 'An encrypted connection.',
    UNKNOWN: 'A transport that the graph does not know; `transportText` has it in the words of the platform.',
  },
});
describeEnum(WebhookEvent, {
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
});

export { AuthenticationType, HttpMethod, TrunkTransport, VoiceRouteType, WebhookEvent };
