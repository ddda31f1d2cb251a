import { describe, expect, test } from '@jest/globals';
import type { AnyWriteKind } from '../../src/datasources/telegent/write.js';
import {
  addAllowedNumbers,
  addCallFilterBlockedNumbers,
  removeCallFilterAllowedNumbers,
  removeCallFilterBlockedNumbers,
} from '../../src/datasources/telegent/writes/call-filters.js';
import {
  addAllowedContacts,
  addBlockedContacts,
  removeAllowedContacts,
  removeBlockedContacts,
} from '../../src/datasources/telegent/writes/message-filters.js';
import { UndecodableAnswer } from '../../src/datasources/telegent/errors.js';
import { witnessOf } from './witness-of.js';

const [A, B, C] = ['+12015550101', '+12015550102', '+12015550103'];

const callBody = { SubscriberId: 'SID-1', CallFilterId: 'F-1', Numbers: [A, B] };
const messageBody = { SubscriberId: 'SID-1', MessageFilterId: 'F-1', Contacts: [A, B] };

const call = (kind: unknown, list: string) => [kind, callBody, 'getCallFilters', list] as const;
const message = (kind: unknown, list: string) => [kind, messageBody, 'listMessageFilters', list] as const;

const ADDITIONS = {
  addAllowedNumbers: call(addAllowedNumbers, 'AllowedNumbers'),
  addCallFilterBlockedNumbers: call(addCallFilterBlockedNumbers, 'BlockedNumbers'),
  addAllowedContacts: message(addAllowedContacts, 'AllowedContacts'),
  addBlockedContacts: message(addBlockedContacts, 'BlockedContacts'),
};
const REMOVALS = {
  removeCallFilterAllowedNumbers: call(removeCallFilterAllowedNumbers, 'AllowedNumbers'),
  removeCallFilterBlockedNumbers: call(removeCallFilterBlockedNumbers, 'BlockedNumbers'),
  removeAllowedContacts: message(removeAllowedContacts, 'AllowedContacts'),
  removeBlockedContacts: message(removeBlockedContacts, 'BlockedContacts'),
};

/** How a kind looks at a filter whose list is as given, and whose other list holds everything. */
function looking([specific, body, operation, list]: (typeof ADDITIONS)[keyof typeof ADDITIONS]) {
  const kind = specific as AnyWriteKind;
  const other = list.startsWith('Allowed')
    ? list.replace('Allowed', 'Blocked')
    : list.replace('Blocked', 'Allowed');
  return (entries: readonly string[]) => {
    const rows = [
      { FilterId: 'F-0', SubscriberId: 'TSUID-1', [list]: [A, B] },
      { FilterId: 'F-1', SubscriberId: 'TSUID-1', [list]: entries, [other]: [A, B, C] },
    ];
    const read = ({ SubscriberId }: { SubscriberId?: string }) => (SubscriberId ? rows : []);
    return kind.look(body, null, witnessOf({ [operation]: read }));
  };
}

describe.each(Object.entries(ADDITIONS))('%s whose answer was lost', (_name, addition) => {
  const look = looking(addition);

  test('is found where all are on the list, however they are spelt', async () => {
    const entries = [C, '2015550102', '12015550101'];
    expect(await look(entries)).toEqual({ found: { id: 'F-1', entries } });
  });

  test('is absent else, since adding twice does no harm', async () => {
    expect(await look([])).toBe('absent');
    expect(await look([A, C])).toBe('absent');
  });
});

describe.each(Object.entries(REMOVALS))('%s whose answer was lost', (_name, removal) => {
  const look = looking(removal);

  test('is found where none is on the list', async () => {
    expect(await look([C])).toEqual({ found: { id: 'F-1', entries: [C] } });
    expect(await look([])).toEqual({ found: { id: 'F-1', entries: [] } });
  });

  test('is absent where all are there, unclear where some are', async () => {
    expect(await look([A, C, '2015550102'])).toBe('absent');
    expect(await look([A])).toBe('unclear');
  });
});

describe.each(Object.entries({ ...ADDITIONS, ...REMOVALS }))(
  '%s',
  (_name, [specific, body, operation, list]) => {
    const kind = specific as AnyWriteKind;

    test('locks its filter', () => {
      const [lock, ...others] = kind.locks?.(body, 'DID-1') ?? [];
      expect(lock).toBe(operation === 'getCallFilters' ? 'callFilter:F-1' : 'messageFilter:F-1');
      expect(others).toEqual([]);
    });

    test('is absent where the filter is gone', async () => {
      expect(await kind.look(body, null, witnessOf({ [operation]: [] }))).toBe('absent');
    });

    test('answers with the list', () => {
      const answer = { FilterId: 'F-1', SubscriberId: 'TSUID-1' };
      expect(kind.decode({ ...answer, [list]: [A] }, body)).toEqual({ id: 'F-1', entries: [A] });
      expect(kind.decode({ ...answer, [list]: null }, body)).toEqual({ id: 'F-1', entries: [] });
      expect(() => kind.decode(answer, body)).toThrow(UndecodableAnswer);
    });
  },
);
