import { describe, expect, test } from '@jest/globals';
import { EVERY_READ } from './every-read.js';

const SECRET = 'hunter2';

/** Every name under which the platform answers with a secret, and names that it might use tomorrow. */
const SECRETS = Object.fromEntries(
  [
    'MessagePasswordToken',
    'CallbackMessagePasswordToken',
    'AuthenticationPassword',
    'AuthenticationToken',
    'Secret',
    'AccountKey',
    'AccountSecret',
    'PortOutPin',
    'PortOutPIN',
    'PIN',
    'VoicemailPin',
    'Password',
  ].map((name) => [name, SECRET]),
);

const IDS = Object.fromEntries(
  [
    'AccountId',
    'DistributorId',
    'SubscriberId',
    'OrderId',
    'MessageRouteId',
    'CallRouteId',
    'ProductId',
    'PackageId',
  ]
    .concat(
      'SubscriptionId',
      'ServiceId',
      'WorkgroupId',
      'ScheduleId',
      'FilterId',
      'WebhookId',
      'ThresholdId',
    )
    .concat(
      'FeatureId',
      'MessageId',
      'MessageID',
      'PackageItemId',
      'ThresholdAssignmentId',
      'FeatureAssignmentId',
    )
    .concat('ParentSubscriberId', 'ChildSubscriberId', 'Tnid')
    .map((name) => [name, 'X-1']),
);

const RECORD = {
  ...SECRETS,
  ...IDS,
  Number: '+12015550100',
  AreaCode: 201,
  Eligible: true,
  VoicemailEnabled: true,
  IMEI: '1234567890',
  EnableIntelligentGuardianCalls: true,
  EnableIntelligentGuardianMessages: true,
  CustomKeywords: ['banned'],
};
const LISTS = [
  'Results',
  'PhoneNumbers',
  'Subscribers',
  'Items',
  'Workgroups',
  'Messages',
  'AvailableNumberAreas',
]
  .concat('Children', 'Guardians', 'Subscriptions')
  .map((name) => [name, [RECORD]] as const);
const ANSWER = { ...RECORD, ...Object.fromEntries(LISTS) };

describe('no secret passes the decoder', () => {
  test.each(Object.entries(EVERY_READ))('%s', (_, read) => {
    const decoded = read.decode(ANSWER);
    const shown = JSON.stringify(decoded instanceof Map ? [...decoded] : decoded);
    expect(decoded).not.toBeNull();
    expect(shown).not.toContain(SECRET);
  });
});
