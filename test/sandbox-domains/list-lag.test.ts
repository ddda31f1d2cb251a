import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Table } from '../../sandbox/table.js';
import { Calls } from './calls.js';

const LAG = 30;

/** What a list tells before a change, just after it, and once the lag has passed. */
function told(calls: Calls, list: () => unknown, change: () => unknown): [string, string, string] {
  const text = () => JSON.stringify(list());
  const before = text();
  calls.advance(60);
  change();
  calls.lagSeconds = LAG;
  const early = text();
  calls.advance(LAG);
  const late = text();
  calls.lagSeconds = 0;
  return [before, early, late];
}

type Made = Record<string, unknown>;
const account = (calls: Calls) => ({ AccountId: calls.id('familyAccountId') });
const child = (calls: Calls) => ({ SubscriberId: calls.id('familyChildId') });

/** A list, a write that changes it, and what the list shows of the write. */
const LISTS: readonly [
  name: string,
  list: (calls: Calls) => unknown,
  change: (calls: Calls) => Made,
  shows: string,
][] = [
  [
    'inventory: a number bought',
    (calls) => calls.get('listNumberInventory', { Filter: 'All', TotalNumbersRequested: '1000' }),
    (calls) =>
      calls.post('provisionNumber', {
        ...account(calls),
        NumberType: 'mvno',
        MessageType: 'p2p',
        MessageEnabled: true,
        VoiceEnabled: false,
        ProductType: 'Sms-Only',
        MessageRouteId: calls.id('messageRouteId'),
        AreaCode: '212',
      }),
    '+12125550100',
  ],
  [
    'inventory: a number changed',
    (calls) => calls.get('listNumberInventory', { Filter: 'All', TotalNumbersRequested: '1000' }),
    (calls) => calls.post('updateNumber', { Number: calls.id('familyNumber'), CnamFirstName: 'Renamed' }),
    'Renamed',
  ],
  [
    'subscriptions: a new one',
    (calls) => calls.get('listDistributorSubscriptions', { Filter: 'All' }),
    (calls) =>
      calls.post('createSubscription', {
        ...child(calls),
        PackageId: calls.id('packageId'),
        ICCID: '8901240397190195850',
        Type: 'Mvno',
      }),
    '8901240397190195850',
  ],
  [
    'subscribers: a new one',
    (calls) => calls.get('listDistributorSubscribers', { TotalPerPage: '1000' }),
    (calls) =>
      calls.post('createSubscriber', {
        ...account(calls),
        Name: 'Young',
        Email: 'young@example.com',
        PhoneNumbers: [],
        Role: 'Subscriber',
      }),
    'young@example.com',
  ],
  [
    'subscribers: one renamed',
    (calls) => calls.get('listDistributorSubscribers', { TotalPerPage: '1000' }),
    (calls) => calls.post('updateSubscriber', { ...child(calls), Name: 'Renamed' }),
    'Renamed',
  ],
  [
    'subscribers: the numbers of one',
    (calls) => calls.get('listDistributorSubscribers', { TotalPerPage: '1000' }),
    (calls) =>
      calls.post('updateNumber', {
        Number: calls.id('orphanNumber'),
        AssignedSubscriberId: calls.id('familyChildId'),
        MessageRouteId: calls.id('messageRouteId'),
      }),
    'orphanNumber',
  ],
  [
    'accounts: a new one',
    (calls) => calls.list('listDistributorAccounts'),
    (calls) => calls.post('createAccount', { AccountName: 'Young' }),
    'Young',
  ],
  [
    'message routes: one changed',
    (calls) => calls.get('listMessageRoutes', account(calls)),
    (calls) =>
      calls.post('updateMessageRoute', { MessageRouteId: calls.id('messageRouteId'), RouteName: 'Renamed' }),
    'Renamed',
  ],
  [
    'voice routes: a new one',
    (calls) => calls.get('listVoiceRoutes', account(calls)),
    (calls) => calls.post('createVoiceRoute', { ...account(calls), RouteName: 'Young', RouteType: 'Trunk' }),
    'Young',
  ],
  [
    'call filters: one changed',
    (calls) => calls.list('getCallFilters', child(calls)),
    (calls) =>
      calls.post('addCallFilterBlockedNumbers', {
        ...child(calls),
        CallFilterId: calls.id('callFilterId'),
        Numbers: ['+12015550133'],
      }),
    '+12015550133',
  ],
  [
    'message filters: one changed',
    (calls) => calls.list('listMessageFilters', child(calls)),
    (calls) =>
      calls.post('addAllowedContacts', {
        ...child(calls),
        MessageFilterId: calls.id('messageFilterId'),
        Contacts: ['+12015550133'],
      }),
    '+12015550133',
  ],
  [
    'products: a new one',
    (calls) => calls.get('listProducts'),
    (calls) =>
      calls.post('createProduct', { SKU: 'young', Description: 'x', Type: 'esim', BillingFrequency: 'NRC' }),
    'young',
  ],
];

test.each(LISTS)('lists lag by what was set, for %s', (_, list, change, shows) => {
  const calls = new Calls();
  const sign = calls.demo[shows] ?? shows;
  const [before, early, late] = told(
    calls,
    () => list(calls),
    () => change(calls),
  );
  expect(early).toBe(before);
  expect(late.split(sign).length).toBeGreaterThan(before.split(sign).length);
});

test('a lagging list still shows what was deleted; a single read never lags', () => {
  const calls = new Calls();
  const MessageFilterId = calls.id('messageFilterId');
  const list = () => calls.list('listMessageFilters', child(calls));
  const [before, early, late] = told(calls, list, () =>
    calls.post('deleteMessageFilter', { MessageFilterId }),
  );
  expect([early, late]).toEqual([before, '[]']);
  calls.lagSeconds = LAG;
  const { AccountId } = calls.post('createAccount', { AccountName: 'Young' });
  expect(calls.get('getAccount', { AccountId: String(AccountId) })).toMatchObject({ AccountName: 'Young' });
});

test('a table tells how it was at every instant', () => {
  const step = fc.record({
    id: fc.nat(4),
    key: fc.constantFrom('a', 'b'),
    gone: fc.boolean(),
    wait: fc.nat(2),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let now = 0;
      const table = new Table<{ id: string; createdAt: number; key: string }, 'key'>(
        { key: (record) => record.key },
        () => now,
      );
      const state = (from: Pick<typeof table, 'all' | 'by'>) => [
        new Set(from.all()),
        new Set(from.by('key', 'a')),
      ];
      const history = new Map([[now, state(table)]]);
      for (const { id, key, gone, wait } of steps) {
        now += wait;
        if (gone) table.delete(`T-${id}`);
        else table.put({ id: `T-${id}`, createdAt: now, key });
        history.set(now, state(table));
      }
      for (const [instant, then] of history) expect(state(table.asOf(instant))).toEqual(then);
    }),
  );
});
