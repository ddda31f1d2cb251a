import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { onUnreadableRow, onUnreadableValue } from '../../src/datasources/telegent/decode/unreadable.js';
import { upstreamOperations } from '../../src/datasources/telegent/generated/operations.js';
import { EVERY_READ } from './every-read.js';
import { exampleAnswer } from './example-answer.js';

const leftOut = jest.fn<(list: string) => void>();
const unreadable = jest.fn<(kind: string) => void>();
const stops = [onUnreadableRow(leftOut), onUnreadableValue(unreadable)];
beforeEach(() => {
  leftOut.mockClear();
  unreadable.mockClear();
});
afterAll(() => stops.forEach((stop) => stop()));

/** Reads of lists that other reads answer with: nobody needs them alone. */
const NOT_READ = [
  'listAllowedContacts',
  'getBlockedContacts',
  'getAllowedNumbers',
  'listCallFilterBlockedNumbers',
];

/** What the examples leave open, by operation; everything else that a record can hold is found. */
const EMPTY: Readonly<Record<string, readonly string[]>> = {
  getAccount: ['billingAddress', 'mailingAddress'],
  listDistributorAccounts: ['0.billingAddress', '0.mailingAddress'],
  getDistributor: ['billingAddress', 'mailingAddress'],
  listDistributorSubscribers: ['subscribers.0.name', 'subscribers.0.accountId'],
  getNumber: ['productType', 'productTypeText', 'purchasedOn', 'subscriberId', 'portOutPinIssued'],
  getDataUsageInfo: ['0.statusMessage'],
  getMessageRoute: ['callbackAuthenticationType', 'callbackAuthenticationTypeText'],
  getVoiceRoute: ['enabled', 'status', 'ipWhitelist'],
  listVoiceRoutes: ['0.url'],
  getMessageDetails: ['owner', 'mediaUrls'],
  searchMessages: ['messages.0.formatText', 'messages.0.region', 'messages.0.createdAt'],
  filterMessages: [
    'messageType',
    'messageTypeText',
    'format',
    'formatText',
    'campaignId',
    'cost',
    'region',
    'owner',
    'mediaUrls',
  ].map((field) => `messages.0.${field}`),
  // The frequency `1` is no documented word.
  listProducts: ['0.billingFrequency'],
  listDistributorProducts: ['0.billingFrequency'],
  listWorkgroups: ['0.accountId', '0.scheduleId'],
  listAccountSchedules: [
    '0.hours.5.opensAt',
    '0.hours.5.closesAt',
    '0.hours.6.opensAt',
    '0.hours.6.closesAt',
  ],
  // A filter is set to a mode or to a level, and the example's keyword rules are no JSON.
  listMessageFilters: ['0.level', '0.keywordFilter'],
  // The specification has no example of a webhook.
  getWebhook: ['method', 'authenticationType', 'events.0'],
  listAccountWebhooks: ['0.method', '0.authenticationType', '0.events.0'],
};

test('every read of the platform has a decoder', () => {
  const reads = Object.entries(upstreamOperations).filter(([, { kind }]) => kind === 'read');
  const covered = new Set([...Object.keys(EVERY_READ), ...NOT_READ]);
  expect(reads.map(([operation]) => operation).filter((operation) => !covered.has(operation))).toEqual([]);
});

describe('the examples of the specification', () => {
  test.each(Object.entries(EVERY_READ))('%s', (operation, read) => {
    const decoded = read.decode(exampleAnswer(operation));
    expect(decoded).not.toBeNull();
    expect(leftOut).not.toHaveBeenCalled();
    // Where a text stands for an object, as in the keyword rules, the specification's own example is no JSON.
    expect(unreadable.mock.calls.flat()).toEqual(operation === 'listMessageFilters' ? ['keywordFilter'] : []);
    expect(emptyIn(decoded)).toEqual(EMPTY[operation] ?? []);
  });
});

/** Paths of what is null, undefined, empty or unknown. */
function emptyIn(value: unknown, path = ''): readonly string[] {
  if (value instanceof Map) return emptyIn([...value.values()], path);
  if (value === null || value === undefined || value === 'UNKNOWN') return [path];
  if (typeof value !== 'object') return [];
  const parts = Object.entries(value);
  return parts.length === 0
    ? [path]
    : parts.flatMap(([name, part]) => emptyIn(part, path === '' ? name : `${path}.${name}`));
}
