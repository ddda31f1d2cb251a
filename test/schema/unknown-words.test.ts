import { expect, test } from '@jest/globals';
import { getNamedType, isEnumType, isObjectType } from 'graphql';
import { schema } from './refusing-sources.js';

/** Fields whose text goes by another name. */
const TEXTS: Readonly<Record<string, string>> = {
  // The text says amount and unit together.
  'DataUsage.unit': 'usedText',
  'NumberOrder.orderStatus': 'statusText',
  // Both are the `type` of the platform, as `type` is, which is one text in all records.
  'PackageSubscription.numberType': 'typeText',
  'VoiceRoute.routeType': 'typeText',
};

/** Fields that the platform never shows: the graph knows what it has written itself. */
const REMEMBERED: ReadonlySet<string> = new Set([
  'VoiceRoute.authenticationType',
  'VoiceRoute.callbackMethod',
]);

const fields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));

const open = fields.filter(({ field }) => {
  const named = getNamedType(field.type);
  // The status of an operation is the graph's own word.
  return isEnumType(named) && named.name !== 'OperationStatus' && named.getValue('UNKNOWN') !== undefined;
});

test('every field that may be UNKNOWN has the words of the platform beside it', () => {
  const silent = open.filter(({ type, field }) => {
    if (REMEMBERED.has(`${type.name}.${field.name}`)) return false;
    const text = TEXTS[`${type.name}.${field.name}`] ?? `${field.name}Text`;
    return String(type.getFields()[text]?.type) !== 'String';
  });
  expect(open.length).toBeGreaterThan(25);
  expect(silent.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
});

test('no exception outlives its field', () => {
  const names = new Set(open.map(({ type, field }) => `${type.name}.${field.name}`));
  expect(Object.keys(TEXTS).filter((name) => !names.has(name))).toEqual([]);
});
