import { describe, expect, test } from '@jest/globals';
import { accountById, distributorAccounts } from '../../src/datasources/telegent/reads/accounts.js';
import { callFilterKeywords, callFilters } from '../../src/datasources/telegent/reads/call-filters.js';
import { packageById, packageItems } from '../../src/datasources/telegent/reads/catalog.js';
import {
  guardianFeatures,
  guardianRelationsByParent,
} from '../../src/datasources/telegent/reads/guardian.js';
import { messageFilters } from '../../src/datasources/telegent/reads/message-filters.js';
import { accountMessageRoutes } from '../../src/datasources/telegent/reads/message-routes.js';
import { orderById } from '../../src/datasources/telegent/reads/orders.js';
import {
  distributorSubscribersPage,
  subscriberById,
} from '../../src/datasources/telegent/reads/subscribers.js';
import { distributorSubscriptions } from '../../src/datasources/telegent/reads/subscriptions.js';
import { accountVoiceRoutes, voiceRouteById } from '../../src/datasources/telegent/reads/voice-routes.js';
import { accountWebhooks } from '../../src/datasources/telegent/reads/webhooks.js';
import {
  CallFilterMode,
  MessageFilterLevel,
  MessageFilterMode,
  NumberType,
  VoiceRouteType,
  WebhookEvent,
} from '../../src/datasources/telegent/records/index.js';

const E164 = '+12015550100';

describe('accounts and subscribers', () => {
  test('the accounts may come as one object', () => {
    const read = distributorAccounts();
    const account = {
      AccountId: 'AID-1',
      AccountName: 'Acme',
      TotalSubscribers: '16',
      BillingAddress: { Street2: 'NULL' },
    };
    const decoded = {
      id: 'AID-1',
      name: 'Acme',
      totalSubscribers: 16,
      billingAddress: null,
      mailingAddress: null,
    };
    expect(read.decode(account)).toEqual([decoded]);
    expect(read.decode([account])).toEqual([decoded]);
    expect(read.decode({ Results: [account] })).toEqual([decoded]);
  });

  test('a subscriber has one id whatever its prefix, and may lack its account', () => {
    const read = distributorSubscribersPage({ page: 1, size: 1000 });
    const answer = {
      TotalSubscribers: 2,
      Subscribers: [
        { SubscriberId: 'SID-1', Role: 'Account Admin', Account: null, PhoneNumbers: ['+12015550100'] },
        { SubscriberId: '456789', Role: 'Janitor', Account: { AccountId: 'AID-1' }, PhoneNumbers: null },
      ],
    };
    expect(read.decode(answer).subscribers).toMatchObject([
      { id: 'TSUID-1', role: 'ACCOUNT_ADMIN', accountId: null, phoneNumbers: [E164] },
      { id: 'TSUID-456789', role: 'UNKNOWN', roleText: 'Janitor', accountId: 'AID-1', phoneNumbers: [] },
    ]);
  });

  test('a read by id knows that there is none', () => {
    for (const read of [accountById('AID-1'), subscriberById('TSUID-1'), orderById('JNUOID-1')]) {
      expect(read.whenNotFound).toEqual({ value: null });
      expect(read.decode({})).toBeNull();
    }
    expect(() => accountById('AID-1').decode({ AccountName: 'Acme' })).toThrow('AccountId is missing');
  });
});

describe('routes', () => {
  test('message routes take the account in both spellings', () => {
    const read = accountMessageRoutes('AID-1');
    const routes = [
      { MessageRouteId: 'MRID-1', AccountID: 'AID-1' },
      { MessageRouteId: 'MRID-2', AccountId: 'AID-1', CallbackMessageAuthenticationType: null },
    ];
    expect(read.decode({ Results: routes }).map(({ accountId }) => accountId)).toEqual(['AID-1', 'AID-1']);
  });

  test('voice routes read both words for a URL, both spellings of the whitelist, and only trunks that lead somewhere', () => {
    const row = {
      CallRouteId: 'CRID-1',
      RouteType: 'Webhook',
      TrunkIp1: '',
      TrunkIp2: '20.0.0.2',
      TrunkPort2: '5060',
    };
    const [listed] = accountVoiceRoutes('AID-1').decode({
      Results: [{ ...row, IpWhitelist: [{ IpAddress: '20.0.0.1' }] }],
    });
    expect(listed).toMatchObject({ type: VoiceRouteType.URL, ipWhitelist: ['20.0.0.1'], url: undefined });
    expect(listed?.trunks).toMatchObject([{ position: 2, ip: '20.0.0.2', port: 5060 }]);
    const single = voiceRouteById('T9992774').decode({ ...row, VoiceUrl: null, IpWhiteList: ['20.0.0.1'] });
    expect(single).toMatchObject({ url: null, enabled: undefined, ipWhitelist: ['20.0.0.1'] });
  });
});

describe('catalogue and subscriptions', () => {
  test('amounts are text, whatever they were', () => {
    const items = packageItems('PKID-1').decode([
      { PackageItemId: 'PIID-1', Price: 1.12, Monthly: 'true' },
      { PackageItemId: 'PIID-2', Price: '30.00' },
    ]);
    expect(items).toMatchObject([{ price: '1.12', monthly: true }, { price: '30' }]);
    expect(packageById('PID-1').decode({ PackageId: 'PID-1', SubscriberId: '456789' })?.subscriberId).toBe(
      'TSUID-456789',
    );
  });

  test('a subscription names its number and subscriber in the graph’s form', () => {
    const read = distributorSubscriptions();
    const row = {
      SubscriptionId: 'SUB-1',
      SubscriberId: 'SID-1',
      TNID: 'TNID-1',
      Type: 'MVNO',
      Active: 'true',
    };
    expect(read.decode({ Results: row, TotalSubscriptions: 2 })).toMatchObject([
      { subscriberId: 'TSUID-1', numberId: 'NID-1', type: NumberType.MVNO, active: true },
    ]);
  });
});

describe('Guardian', () => {
  test('features must say whether they are on', () => {
    const read = guardianFeatures('TSUID-1');
    const calls = { SubscriberId: 'SID-1', EnableIntelligentGuardianCalls: 'true' };
    expect(read.decode({ ...calls, EnableIntelligentGuardianMessages: false })).toEqual({
      subscriberId: 'TSUID-1',
      callsEnabled: true,
      messagesEnabled: false,
    });
    expect(() => read.decode(calls)).toThrow('EnableIntelligentGuardianMessages is missing');
  });

  test('relations name both ends', () => {
    const read = guardianRelationsByParent('TSUID-1');
    const child = { ParentSubscriberId: 'TSUID-1', ChildSubscriberId: 'SID-2', Relation: 'Parent' };
    expect(read.decode({ ParentSubscriberId: 'TSUID-1', Children: [child, { Relation: 'Aunt' }] })).toEqual([
      { guardianId: 'TSUID-1', wardId: 'TSUID-2', relation: 'Parent' },
    ]);
  });

  test('filters keep listed numbers as they are, and say mode or level', () => {
    const calls = {
      FilterId: 'CFID-1',
      SubscriberId: 'TSUID-1',
      FilterMode: 'whitelist',
      AllowedNumbers: ['201-555-0100'],
    };
    expect(callFilters({}).decode(calls)).toMatchObject([
      { mode: CallFilterMode.WHITELIST, allowedNumbers: ['201-555-0100'], blockedNumbers: [] },
    ]);
    const messages = ['CHILD', 'Monitor Only'].map((FilterMode, index) => ({
      FilterId: `MFID-${index}`,
      SubscriberId: 'TSUID-1',
      FilterMode,
      KeywordFilter: '"CustomKeywords":["banned"]',
    }));
    expect(messageFilters({}).decode(messages)).toMatchObject([
      { mode: null, level: MessageFilterLevel.CHILD, keywordFilter: { customKeywords: ['banned'] } },
      { mode: MessageFilterMode.MONITOR_ONLY, level: null },
    ]);
  });

  test('filters are asked for by what is given', () => {
    expect(callFilters({}).query).toEqual({});
    expect(callFilters({ subscriberId: 'TSUID-1' }).query).toEqual({ SubscriberId: 'TSUID-1' });
    expect(messageFilters({ e164: E164 }).query).toEqual({ Phone: E164 });
    expect(callFilterKeywords('CFID-1', 'TSUID-1').decode({})).toBeNull();
  });
});

test('webhooks list their events in one text', () => {
  const [webhook] = accountWebhooks('AID-1').decode([
    { WebhookId: 'WID-1', SubscribedEvents: 'Order_Update, New_SMS,Brand_New', AuthenticationType: 'Token' },
  ]);
  expect(webhook?.events).toEqual([WebhookEvent.ORDER_UPDATE, WebhookEvent.NEW_SMS, WebhookEvent.UNKNOWN]);
  expect(webhook).toMatchObject({
    authenticationType: 'BEARER',
    eventsText: 'Order_Update, New_SMS,Brand_New',
  });
});
