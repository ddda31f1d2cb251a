import { expect, test } from '@jest/globals';
import { EVERY_READ } from './every-read.js';
import { exampleAnswer } from './example-answer.js';

/** What the platform answers and no record holds, by the reason; a name without operation goes for all of them. */
const LEFT_BEHIND: Readonly<Record<string, readonly string[]>> = {
  secrets: [
    ...['AccountKey', 'Secret', 'AuthenticationPassword', 'AuthenticationToken'],
    ...['MessagePasswordToken', 'CallbackMessagePasswordToken'],
  ],
  'who runs the catalogue, the same for everybody': ['AggregatorId', 'DistributorId'],
  'about the answer, not about what it lists': [
    ...['AccountID', 'Filter', 'Page', 'PageNumber', 'RequestDate', 'RequestId', 'TotalPackages'],
    ...['TotalProducts', 'TotalRoutes', 'TotalSchedules', 'TotalServices', 'TotalSubscriptions'],
    ...['getDataUsageInfo.Status', 'getDataUsageSettings.Status'],
  ],
  'what was asked for': [
    ...['NumberType', 'VoiceEnabled', 'MessageEnabled', 'AreaCode', 'ZipCode'].map(
      (name) => `searchAvailableNumbers.${name}`,
    ),
    ...['listNumberInventory.AccountId', 'listSubscriptions.AccountId', 'getDeviceDetails.AccountId'],
    ...['checkPortInEligibility', 'getDeviceDetails', 'getVoicemailInfo', 'searchMessages'].map(
      (operation) => `${operation}.PhoneNumber`,
    ),
    ...['listServiceItems.ServiceId', 'listThresholdAssignments.ThresholdId'],
    ...['listFeatureAssignments.FeatureId', 'getGuardianRelationsByParent.ParentSubscriberId'],
    'getGuardianRelationsByChild.ChildSubscriberId',
  ],
  'read elsewhere': [
    ...['PackageId', 'PackageName', 'SubscriberId', 'Type', 'Price', 'Monthly', 'Active'].map(
      (name) => `getPackageSubscriptions.${name}`,
    ),
    'getSubscriber.Account.CompanyName',
    ...['getNumber.NumberType', 'listNumberInventory.PhoneNumbers.NumberType', 'getDeviceDetails.NumberType'],
  ],
  'says only that there is nothing': [
    ...['getDataUsageSettings.PhoneNumbers.Status', 'getDataUsageSettings.PhoneNumbers.StatusMessage'],
    ...['getDeviceDetails.Status', 'getDeviceDetails.StatusMessage'],
  ],
  'as large as a picture': [
    'searchMessages.Results.MmsBase64.Base64',
    'searchMessages.Results.MmsBase64.BaseType',
  ],
  'the example has none, or one that nobody can read': [
    ...['listDistributorSubscribers.Subscribers.Account', 'listMessageFilters.KeywordFilter'],
  ],
};
const leftBehind = new Set(Object.values(LEFT_BEHIND).flat());

type Path = readonly (string | number)[];

/** Every field of an answer that holds a value, not a list or object. */
function valuesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return typeof path.at(-1) === 'string' ? [path] : [];
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([name, part]) => valuesIn(part, [...path, name]));
}

function changed(value: unknown, [name, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (name === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === name ? changed(item, rest, change) : item));
  }
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [name]: changed(fields[name], rest, change) };
}

const written = (value: unknown): unknown =>
  value === '' || value === 'NULL' || value === null ? '2026-01-01' : value;
const otherwise = (value: unknown): unknown => (typeof value === 'boolean' ? !value : null);

/** Fields of the example answer that make no difference to the records. */
function unread(operation: string, decode: (answer: unknown) => unknown): readonly string[] {
  const records = (answer: unknown): string => {
    try {
      const decoded = decode(answer);
      return JSON.stringify(decoded instanceof Map ? [...decoded] : decoded);
    } catch {
      return 'refused';
    }
  };
  const paths = valuesIn(exampleAnswer(operation));
  const answer = paths.reduce((whole, path) => changed(whole, path, written), exampleAnswer(operation));
  const expected = records(answer);
  return paths
    .filter((path) => records(changed(answer, path, otherwise)) === expected)
    .map((path) => [operation, ...path.filter((name) => typeof name === 'string')].join('.'));
}

const unreadFields = Object.entries(EVERY_READ).flatMap(([operation, read]) =>
  unread(operation, (answer) => read.decode(answer)),
);

test('every field that the platform answers is read, or left behind for a reason', () => {
  const names = (field: string): readonly string[] => [field, field.split('.').at(-1) ?? ''];
  expect(unreadFields.filter((field) => !names(field).some((name) => leftBehind.has(name)))).toEqual([]);
});

test('no reason outlives its field', () => {
  const known = new Set(unreadFields.flatMap((field) => [field, field.split('.').at(-1)]));
  expect([...leftBehind].filter((name) => !known.has(name))).toEqual([]);
});
