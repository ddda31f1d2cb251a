import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack } from '../stack.js';
import { familyViewers, shopViewers } from '../tenancy/viewers.js';
import { NumberCalls } from './number-calls.js';

jest.setTimeout(120_000);

const SIM = '8901240397190195850';

let stack: Stack;
let calls: NumberCalls;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
  calls = new NumberCalls(stack);
});
beforeEach(() => stack.resetJournal());
afterAll(() => stack.stop());

const demo = (name: string): string => stack.state.demo[name] ?? '';
const wanted = (more: object = {}) => ({
  accountId: demo('familyAccountId'),
  subscriberId: demo('familyChildId'),
  type: 'MVNO',
  messageType: 'P2P',
  productType: 'SMS_DATA',
  messageRouteId: demo('messageRouteId'),
  areaCode: '201',
  allowRepeat: true,
  ...more,
});

describe('provisionNumber', () => {
  test('tells everything that does not fit, at once, and sends nothing', async () => {
    const voice = { type: 'IOT', messageType: 'A2P', productType: 'SMS_DATA_VOICE', dataEnabled: false };
    expect(await calls.mistakes('provisionNumber', wanted({ ...voice, subscriberId: null }))).toEqual([
      'MISMATCH messageType',
      'INVALID voiceRouteId',
      'MISMATCH dataEnabled',
      'INVALID subscriberId',
    ]);
    expect(await calls.mistakes('provisionNumber', wanted({ voiceEnabled: true }))).toEqual([
      'MISMATCH voiceEnabled',
      'INVALID voiceRouteId',
    ]);
    expect(await calls.mistakes('provisionNumber', wanted({ type: 'VOIP' }))).toEqual([
      'MISMATCH messageType',
    ]);
    expect(await calls.sent('provisionNumber')).toEqual([]);
  });

  test('takes routes and subscriber of the same account alone', async () => {
    const foreign = {
      subscriberId: demo('foreignSubscriberId'),
      messageRouteId: demo('foreignMessageRouteId'),
      voiceRouteId: demo('foreignVoiceRouteId'),
    };
    const absent = { subscriberId: 'TSUID-none', messageRouteId: 'MRID-none', voiceRouteId: 'CRID-none' };
    const told = await Promise.all(
      [foreign, absent].map((ids) => calls.mutate('provisionNumber', wanted(ids))),
    );
    expect(told[0]?.userErrors).toHaveLength(3);
    expect(told[0]?.userErrors).toEqual(told[1]?.userErrors);
    expect(await calls.sent('provisionNumber')).toEqual([]);
  });

  test('derives the flags from the product, and shows the eSIM of the new number', async () => {
    const voice = { productType: 'SMS_DATA_VOICE', voiceRouteId: demo('voiceRouteId') };
    const { data } = await stack.query<{
      provisionNumber: { number: { esim: object; voiceEnabled: boolean } };
    }>(
      `mutation ($input: ProvisionNumberInput!) { provisionNumber(input: $input) {
        number { voiceEnabled esim { activationCode appleInstallUrl } } userErrors { code } } }`,
      { input: wanted(voice) },
    );
    expect(data.provisionNumber.number).toEqual({
      voiceEnabled: true,
      esim: { activationCode: expect.stringMatching(/^LPA:1\$/), appleInstallUrl: expect.any(String) },
    });
    const [sent] = await calls.sent('provisionNumber');
    expect(sent?.body).toMatchObject({ MessageEnabled: true, VoiceEnabled: true, DataEnabled: true });
  });

  test('sends VOIP and an odd ICCID with a warning', async () => {
    const odd = { type: 'VOIP', messageType: 'A2P', iccid: `${SIM.slice(0, -1)}9` };
    const { number, warnings } = await calls.mutate('provisionNumber', wanted(odd));
    expect(number).toMatchObject({ iccid: odd.iccid });
    expect(warnings).toMatchObject([
      { code: 'UNUSUAL_ICCID', field: ['iccid'] },
      { code: 'UNDOCUMENTED_VALUE', field: ['type'] },
    ]);
    expect((await calls.sent('provisionNumber'))[0]?.body).toMatchObject({ NumberType: 'voip' });
    expect(await calls.mistakes('provisionNumber', wanted({ iccid: odd.iccid, areaCode: '802' }))).toEqual([
      'TAKEN iccid',
    ]);
  });

  test('names areas near an exhausted one, by its ZIP code or else by its code', async () => {
    const byZip = await calls.mutate('provisionNumber', wanted({ areaCode: null, zipCode: '84055' }));
    expect(byZip.userErrors).toEqual([
      {
        code: 'OUT_OF_STOCK',
        message: expect.stringMatching(/in 435 \(84060\), 385 \(84048\)/),
        field: ['zipCode'],
      },
    ]);
    const byCode = await calls.mutate('provisionNumber', wanted({ areaCode: '806' }));
    expect(byCode.userErrors).toEqual([
      {
        code: 'OUT_OF_STOCK',
        message: expect.stringMatching(/in 802 \(05401\), 801 \(84101\), 907/),
        field: ['areaCode'],
      },
    ]);
    expect(await calls.sent('searchAvailableNumbers')).toHaveLength(2);
    await stack.control('faults', {
      operation: 'searchAvailableNumbers',
      kind: 'status',
      status: 503,
      count: 9,
    });
    expect(await calls.mistakes('provisionNumber', wanted({ areaCode: '806' }))).toEqual([
      'OUT_OF_STOCK areaCode',
    ]);
    await stack.control('faults', undefined, 'DELETE');
  });

  test('a number that is taken under our hands counts as out of stock', async () => {
    const message = 'Phone number already in use';
    await stack.control('faults', { operation: 'provisionNumber', kind: 'status', status: 400, message });
    expect(await calls.mistakes('provisionNumber', wanted())).toEqual(['OUT_OF_STOCK areaCode']);
  });

  test('a pending order has no number yet', async () => {
    await stack.control('settings', { provisioningPendingSeconds: 3600 });
    const { number, order, userErrors } = await calls.mutate('provisionNumber', wanted());
    await stack.control('settings', { provisioningPendingSeconds: 0 });
    expect({ number, order, userErrors }).toMatchObject({
      number: null,
      order: { orderStatus: 'SUBMITTED' },
      userErrors: [],
    });
  });
});

describe('a number for nobody', () => {
  test('stays with its account, which gives it to a subscriber later', async () => {
    const { admin } = familyViewers(stack);
    const bought = await calls.mutate(
      'provisionNumber',
      wanted({ subscriberId: null, allowOrphan: true }),
      admin,
    );
    expect(bought).toMatchObject({
      number: { numberStatus: 'ACTIVE', subscriber: null },
      userErrors: [],
      warnings: [{ code: 'ORPHAN_NUMBER' }],
    });
    const number = bought.number?.e164 ?? '';
    const others = shopViewers(stack).admin;
    const binding = { number, subscriberId: demo('familyChildId') };
    expect(await calls.mistakes('updateNumber', { number, callerFirstName: 'Me' }, others)).toEqual([
      'NOT_FOUND number',
    ]);
    const seen = await Promise.all(
      [admin, others].map((as) =>
        stack.query<{ number: object | null }>(
          'query ($number: E164) { number(number: $number) { e164 } }',
          { number },
          as ? { as } : {},
        ),
      ),
    );
    expect(seen.map(({ data }) => data.number)).toEqual([{ e164: number }, null]);
    const bound = await calls.mutate('updateNumber', binding, admin);
    expect(bound).toMatchObject({ number: { subscriber: { id: demo('familyChildId') } }, userErrors: [] });
  });
});
