import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ODDITIES } from '../../sandbox/oddities.js';
import { Specification } from '../../sandbox/specification.js';
import { SandboxClient, type Reply } from './client.js';
import { validRequest, type Prepare } from './valid-requests.js';

const endpoints = [...new Specification().endpoints];
let sandbox: SandboxClient;

beforeAll(async () => {
  sandbox = await SandboxClient.start();
});
beforeEach(async () => {
  await sandbox.control('POST', 'reset');
});
afterAll(() => sandbox.close());

const prepare: Prepare = (operation, body) => sandbox.control('POST', 'elsewhere', { operation, body });

/** What an account's own credential is needed for. */
const FOR_ACCOUNTS = ['updateAccount', 'createWorkgroup'];

async function callWithOddities(id: string, all: boolean): Promise<Reply> {
  await sandbox.control('POST', 'reset');
  await sandbox.control('POST', 'clock', { rate: 0, now: Date.UTC(2026, 0, 15, 12, 30, 15, 250) });
  const endpoint = sandbox.server.specification.byId(id);
  await sandbox.control('POST', 'oddities', { all: false });
  const request = await validRequest(endpoint, sandbox.server.platform.store, prepare);
  await sandbox.control('POST', 'oddities', { all });
  if (id === 'createToken') return sandbox.tokenReply('/v1.0/numbers');
  const owner = sandbox.server.platform.mainCredential.accountKey;
  const credential = FOR_ACCOUNTS.includes(id) ? (sandbox.demo['familyAccountId'] ?? '') : owner;
  return sandbox.as(credential).call(endpoint.method, endpoint.path, request.body, request.query);
}

test('the specification has 143 operations', () => {
  expect(endpoints).toHaveLength(143);
});

describe('plain answers are what openapi.yaml says', () => {
  test.each(endpoints.map(({ id }) => id))('%s', async (id) => {
    const reply = await callWithOddities(id, false);
    expect(reply).toMatchObject({ status: 200 });
    expect(sandbox.server.specification.byId(id).answerFault(reply.body)).toBeUndefined();
  });
});

describe('the spellings of the platform show in the answers', () => {
  test.each([
    ['createToken', 'tokenExpiry', /^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d (AM|PM)$/],
    ['listNumberInventory', 'PhoneNumbers.1.AssignedSubscriberId', /^SID-/],
    ['listNumberInventory', 'PhoneNumbers.1.MessageEnabled', /^(true|false)$/],
    ['getNumber', 'MessageType', /^(A2P|P2P)$/],
    ['getNumber', 'Iccid', /^\d+F$/],
    ['getAccount', 'BillingAddress.Street2', /^NULL$/],
    ['listNumberInventory', 'PhoneNumbers.0.OriginalDatePurchased', /^\d\d\/\d\d\/\d{4}$/],
    ['listNumberInventory', 'PhoneNumbers.0.NextSwapResetDate', /^\d{4}-\d\d-\d\dT[\d:.]+$/],
    ['listNumberInventory', 'PhoneNumbers.0.Tnid', /^TNID-/],
    ['provisionNumber', 'PhoneNumberId', /^NID-/],
    ['getNumber', 'TNID', /^TNID-/],
    ['getSubscription', 'TNID', /^NID-/],
    ['getNumberOrder', 'OrderDate', /^\d{4}-\d\d-\d\dT[\d:.]+$/],
    ['updateNumber', 'UpdateOrderDate', /\.\d{7}\+00:00$/],
    ['sendMessage', 'CreatedOn', /^\d\d:\d\d:\d\d MST \d{4}-\d\d-\d\d$/],
    ['getMessageDetails', 'Direction', /^(IN|OUT)BOUND$/],
    ['filterMessages', 'Messages.0.MessageId', /^MSG-/],
    ['filterMessages', 'Messages.0.Direction', /^(in|out)bound$/],
    ['searchMessages', 'Results.0.Cost', /^\$\d/],
    ['getDataUsageSettings', 'PhoneNumbers.0.ThrottleSpeed', /^thr\d+kbps$/],
    ['getDataUsageInfo', 'PhoneNumbers.0.Used', /^[\d.]+ [KMGT]?B$/],
    ['listMessageRoutes', 'AccountID', /^AID-/],
    ['listPackageItems', '0.PackageItemId', /^PIID-/],
    ['listMessageFilters', '0.FilterId', /^MFID-/],
  ])('%s: %s', async (id, path, form) => {
    const { body } = await callWithOddities(id, true);
    const value = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], body);
    expect(value).toMatch(form);
  });
});

/** The paths at which two answers differ, list places as `*`. */
function differences(plain: unknown, odd: unknown, path: string[] = []): string[] {
  if (Object.is(plain, odd)) return [];
  if (Array.isArray(plain) && Array.isArray(odd) && plain.length === odd.length) {
    return plain.flatMap((item, index) => differences(item, odd[index], [...path, '*']));
  }
  if (isRecord(plain) && isRecord(odd) && Object.keys(plain).join() === Object.keys(odd).join()) {
    return Object.keys(plain).flatMap((name) => differences(plain[name], odd[name], [...path, name]));
  }
  return [path.join('.')];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Ids and tokens that are drawn anew by each request say nothing about oddities. */
const DRAWN = /(?:Id|ID|Tnid|TNID|SID|token|Key|Secret|MRID|PhoneNumberAssigned|QRCode|Number|ICCID)$/;

describe('oddities change only what their list names', () => {
  const touched = new Set(ODDITIES.flatMap(({ fields }) => Object.keys(fields)));

  test.each(endpoints.map(({ id }) => id))('%s', async (id) => {
    const plain = await callWithOddities(id, false);
    const odd = await callWithOddities(id, true);
    const named = new Set(ODDITIES.flatMap(({ fields }) => fields[id] ?? []));
    const writes = sandbox.server.specification.byId(id).method === 'POST';
    const changed = differences(plain.body, odd.body).filter((path) => !(writes && DRAWN.test(path)));
    expect(changed.filter((path) => !named.has(path))).toEqual([]);
    if (!touched.has(id)) expect(changed).toEqual([]);
  });

  test.each(ODDITIES.map(({ name }) => name))(
    '%s shows in the demo data and can be switched off alone',
    async (name) => {
      const { fields = {} } = ODDITIES.find((oddity) => oddity.name === name) ?? {};
      const { oddities } = sandbox.server.platform;
      let shown = 0;
      for (const id of Object.keys(fields)) {
        const { body: plain } = await callWithOddities(id, false);
        oddities.switch({ all: false, [name]: true });
        shown += differences(plain, oddities.apply(id, plain)).length;
        oddities.switch({ [name]: false });
        expect(oddities.apply(id, plain)).toBe(plain);
      }
      expect(shown).toBeGreaterThan(name === 'accountListOfOne' ? -1 : 0);
    },
  );

  test('the plain answer, which may belong to the store, is never touched', async () => {
    const { oddities } = sandbox.server.platform;
    for (const id of touched) {
      const { body } = await callWithOddities(id, false);
      const before = JSON.stringify(body);
      oddities.switch({ all: true });
      oddities.apply(id, body);
      expect(JSON.stringify(body)).toBe(before);
    }
  });

  test('a list of one account comes as an object', () => {
    const { oddities } = sandbox.server.platform;
    expect(oddities.apply('listDistributorAccounts', [{ AccountId: 'AID-1' }])).toEqual({
      AccountId: 'AID-1',
    });
    oddities.switch({ accountListOfOne: false });
    expect(oddities.apply('listDistributorAccounts', [{ AccountId: 'AID-1' }])).toEqual([
      { AccountId: 'AID-1' },
    ]);
  });
});

test('all oddities are on after a start, but for the null account of subscribers', async () => {
  const state = await sandbox.control('GET', 'oddities');
  expect(Object.keys(state).filter((name) => state[name] !== true)).toEqual(['nullSubscriberAccount']);
});
