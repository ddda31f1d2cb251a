import { describe, expect, test } from '@jest/globals';
import { idIn, scenario } from './scenario.js';

const { demo, does, asks } = scenario();

describe('section 4: routes', () => {
  test('a message route is created, and read back without its secrets', async () => {
    const accountId = demo('emptyAccountId');
    const { payload, writes } = await does(
      'createMessageRoute',
      {
        name: 'Main SMS Webhook',
        url: 'https://yourapi.example.com/inbound-sms',
        method: 'POST',
        enabled: true,
        authenticationType: 'BASIC',
        username: 'admin',
        password: 'passwordOrBearer',
        callbackUrl: 'https://yourapi.example.com/sms-status',
        callbackMethod: 'POST',
        callbackAuthenticationType: 'BASIC',
        callbackUsername: 'admin',
        callbackPassword: 'password',
        inboundBypass: false,
        outboundBypass: false,
        intelligent: true,
        accountId,
      },
      'messageRoute { id }',
    );
    expect(writes).toEqual([
      {
        operation: 'createMessageRoute',
        body: {
          RouteName: 'Main SMS Webhook',
          MessageUrl: 'https://yourapi.example.com/inbound-sms',
          MessageUrlMethod: 'POST',
          MessageRouteEnabled: true,
          MessageAuthenticationType: 'Basic',
          MessageUsername: 'admin',
          MessagePasswordToken: '***',
          CallbackMessageUrl: 'https://yourapi.example.com/sms-status',
          CallbackMessageUrlMethod: 'POST',
          CallbackMessageAuthenticationType: 'Basic',
          CallbackMessageUsername: 'admin',
          CallbackMessagePasswordToken: '***',
          InboundBypass: false,
          OutboundBypass: false,
          IntelligentRouteEnabled: true,
          AccountId: accountId,
        },
      },
    ]);
    const document = `query ($id: ID!) { messageRoute(id: $id) {
      name url method enabled authenticationType username callbackUrl callbackMethod intelligent account { id } } }`;
    expect(await asks(document, { id: idIn(payload, 'messageRoute') })).toEqual({
      messageRoute: {
        name: 'Main SMS Webhook',
        url: 'https://yourapi.example.com/inbound-sms',
        method: 'POST',
        enabled: true,
        authenticationType: 'BASIC',
        username: 'admin',
        callbackUrl: 'https://yourapi.example.com/sms-status',
        callbackMethod: 'POST',
        intelligent: true,
        account: { id: accountId },
      },
    });
  });

  test('a voice route over a SIP trunk is created, and read back', async () => {
    const accountId = demo('emptyAccountId');
    const trunk = {
      position: 1,
      ip: '20.87.87.87',
      port: 5061,
      transport: 'UDP',
      uri: 'https://pstn.yourcarrier.com',
      enabled: true,
      priority: 10,
      weight: 10,
    };
    const { payload, writes } = await does(
      'createVoiceRoute',
      {
        name: 'Main SIP Trunk',
        type: 'TRUNK',
        trunks: [trunk],
        callbackUrl: 'https://yourapi.example.com/voice-events',
        callbackMethod: 'POST',
        intelligent: true,
        enabled: true,
        accountId,
      },
      'voiceRoute { id }',
    );
    expect(writes).toEqual([
      {
        operation: 'createVoiceRoute',
        body: {
          RouteName: 'Main SIP Trunk',
          RouteType: 'Trunk',
          TrunkIp1: '20.87.87.87',
          TrunkPort1: '5061',
          TrunkTransport1: 'UDP',
          TrunkUri1: 'https://pstn.yourcarrier.com',
          TrunkEnabled1: true,
          Trunk1Priortiy: 10,
          Trunk1Weight: 10,
          CallbackVoiceUrl: 'https://yourapi.example.com/voice-events',
          CallbackVoiceUrlMethod: 'POST',
          IntelligentRouteEnabled: true,
          RouteEnabled: true,
          AccountId: accountId,
        },
      },
    ]);
    const document = `query ($id: ID!) { voiceRoute(id: $id) { name routeType callbackUrl enabled intelligent
      trunks { position ip port transport uri enabled priority weight } account { id } } }`;
    const { voiceRoute } = await asks(document, { id: idIn(payload, 'voiceRoute') });
    expect(voiceRoute).toMatchObject({
      name: 'Main SIP Trunk',
      routeType: 'TRUNK',
      callbackUrl: 'https://yourapi.example.com/voice-events',
      enabled: true,
      intelligent: true,
      account: { id: accountId },
    });
    expect((voiceRoute as { trunks: unknown[] }).trunks[0]).toEqual(trunk);
  });
});
