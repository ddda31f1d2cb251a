import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { familyViewers, shopViewers } from '../tenancy/viewers.js';
import { advance } from '../upstream/passing-time.js';
import { NumberCalls } from './number-calls.js';

jest.setTimeout(120_000);

const DAY = 86_400;
const PIN_ISSUED = '+13855550104';

let stack: Stack;
let calls: NumberCalls;
let admin: TestViewer;
let stranger: TestViewer;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
  calls = new NumberCalls(stack);
  [admin, stranger] = [familyViewers(stack).admin, shopViewers(stack).admin] as [TestViewer, TestViewer];
});
beforeEach(() => stack.resetJournal());
afterAll(() => stack.stop());

const demo = (name: string): string => stack.state.demo[name] ?? '';

describe('updateNumber', () => {
  test('sends every known field, as it is now, and the changes', async () => {
    const { number, iccid } = await calls.line();
    await calls.mutate('updateNumber', { number, callerFirstName: 'Ann', callerLastName: 'van Dyke' });
    await calls.elsewhere('updateNumber', { Number: number, ProductType: 'Sms-Only' });
    const { number: shown } = await calls.mutate('updateNumber', { number, callerLastName: 'Smith' });
    expect(shown).toMatchObject({ callerName: 'Ann Smith', productType: 'SMS_ONLY' });
    expect((await calls.sent('updateNumber'))[1]?.body).toEqual({
      Number: number,
      MessageEnabled: true,
      MessageType: 'p2p',
      Classification: 'MVNO',
      VoiceEnabled: false,
      MessageRouteId: demo('messageRouteId'),
      AssignedSubscriberId: demo('familyChildId'),
      Iccid: iccid,
      CnamFirstName: 'Ann',
      CnamLastName: 'Smith',
      ProductType: 'Sms-Only',
    });
  });

  test('two changes at a time lose nothing of each other', async () => {
    const { number } = await calls.line();
    const changes = [{ callerFirstName: 'Ann' }, { callerLastName: 'Smith' }, { productType: 'SMS_ONLY' }];
    await Promise.all(changes.map((change) => calls.mutate('updateNumber', { number, ...change })));
    const { number: shown } = await calls.mutate('updateNumber', { number, messageEnabled: false });
    expect(shown).toMatchObject({ callerName: 'Ann Smith', productType: 'SMS_ONLY' });
  });

  test('does nothing where everything is as asked', async () => {
    const { number } = await calls.line();
    const asked = { number, subscriberId: demo('familyChildId'), messageType: 'P2P' };
    const { userErrors, warnings, operation } = await calls.mutate('updateNumber', asked);
    expect({ userErrors, warnings, operation }).toMatchObject({
      userErrors: [],
      warnings: [{ code: 'NOTHING_TO_DO' }],
      operation: null,
    });
    expect(await calls.sent('updateNumber')).toEqual([]);
  });

  test('takes what is of the same account alone, and what fits', async () => {
    const { number } = await calls.line();
    const foreign = {
      subscriberId: demo('foreignSubscriberId'),
      messageRouteId: demo('foreignMessageRouteId'),
      voiceRouteId: demo('foreignVoiceRouteId'),
    };
    expect(await calls.mistakes('updateNumber', { number, ...foreign })).toEqual([
      'NOT_FOUND subscriberId',
      'NOT_FOUND messageRouteId',
      'NOT_FOUND voiceRouteId',
    ]);
    expect(await calls.mistakes('updateNumber', { number, productType: 'SMS_DATA_VOICE' })).toEqual([
      'MISMATCH voiceEnabled',
    ]);
    const voice = { number, productType: 'SMS_DATA_VOICE', voiceEnabled: true };
    expect(await calls.mistakes('updateNumber', voice)).toEqual(['INVALID voiceRouteId']);
    expect(await calls.mistakes('updateNumber', { number: demo('foreignNumber') }, admin)).toEqual([
      'NOT_FOUND number',
    ]);
    expect(await calls.sent('updateNumber')).toEqual([]);
    const done = await calls.mutate('updateNumber', { ...voice, voiceRouteId: demo('voiceRouteId') });
    expect(done).toMatchObject({ number: { productType: 'SMS_DATA_VOICE' }, userErrors: [] });
  });
});

describe('changeNumberStatus', () => {
  const change = (kind: string, numbers: readonly string[], more: object = {}) => ({
    change: kind,
    numbers: numbers.map((number) => ({ number })),
    ...more,
  });

  test('tells of each number how it went, where one of them fails', async () => {
    const [good, bad] = [(await calls.line()).number, (await calls.line()).number];
    await advance(stack, DAY);
    await stack.query(
      'query ($a: E164, $b: E164) { a: number(number: $a) { id } b: number(number: $b) { id } }',
      {
        a: good,
        b: bad,
      },
    );
    await calls.elsewhere('changeNumberStatus', {
      StatusChange: 'park',
      EffectiveDate: '01/15/2026',
      PhoneNumbers: [{ Number: bad }],
    });
    const { results, userErrors } = await calls.mutate(
      'changeNumberStatus',
      change('SWAP', [good, bad], { areaCode: '802' }),
    );
    expect(userErrors).toEqual([]);
    expect(results).toMatchObject([
      { previousNumber: good, number: { e164: expect.stringMatching(/^\+1802/) }, userErrors: [] },
      {
        previousNumber: bad,
        number: { e164: bad, numberStatus: 'PARKED' },
        userErrors: [{ code: 'WRONG_STATE', field: ['numbers', '1', 'number'] }],
      },
    ]);
  });

  test('sends nothing for a number that is in the state already', async () => {
    const [parked, active] = [(await calls.line()).number, (await calls.line()).number];
    await calls.mutate('changeNumberStatus', change('PARK', [parked]));
    const { results, warnings } = await calls.mutate('changeNumberStatus', change('PARK', [parked, active]));
    expect(warnings).toEqual([{ code: 'NOTHING_TO_DO', field: ['numbers', '0', 'number'] }]);
    expect(results.map(({ number }) => number?.numberStatus)).toEqual(['PARKED', 'PARKED']);
    expect((await calls.sent('changeNumberStatus')).map(({ body }) => body)).toMatchObject([
      { PhoneNumbers: [{ Number: parked }] },
      { PhoneNumbers: [{ Number: active }] },
    ]);
    const again = await calls.mutate('changeNumberStatus', change('PARK', [parked, active]));
    expect(again).toMatchObject({ operation: null, results: [{ userErrors: [] }, { userErrors: [] }] });
  });

  test('parks and cancels no number whose port-out PIN was issued, unless forced', async () => {
    const { number } = await calls.line();
    const [refusal] = (await calls.mutate('changeNumberStatus', change('CANCEL', [number, PIN_ISSUED])))
      .userErrors;
    expect(refusal).toMatchObject({
      code: 'CONFIRMATION_REQUIRED',
      message: expect.stringMatching(/carrier has released it.*force: true/s),
      field: ['numbers', '1', 'number'],
    });
    expect(await calls.sent('changeNumberStatus')).toEqual([]);
    const { results } = await calls.mutate(
      'changeNumberStatus',
      change('PARK', [PIN_ISSUED], { force: true }),
    );
    expect(results).toMatchObject([{ number: { numberStatus: 'PARKED' } }]);
  });

  test('refuses what the states do not allow, for all numbers at once', async () => {
    const [parked, cancelled] = [(await calls.line()).number, (await calls.line()).number];
    await calls.mutate('changeNumberStatus', change('PARK', [parked]));
    await calls.mutate('changeNumberStatus', change('CANCEL', [cancelled]));
    expect(await calls.mistakes('changeNumberStatus', change('REPLACE', [parked, cancelled]))).toEqual([
      'WRONG_STATE numbers.0.number',
      'WRONG_STATE numbers.1.number',
    ]);
    expect(await calls.mistakes('changeNumberStatus', change('ACTIVATE', [cancelled]))).toEqual([
      'WRONG_STATE numbers.0.number',
    ]);
  });

  test('refuses a swap when none is left, until there are more', async () => {
    const { number, iccid } = await calls.line();
    for (const _swap of [1, 2]) await calls.mutate('changeNumberStatus', change('SWAP_SIM', [number]));
    expect(await calls.mistakes('changeNumberStatus', change('SWAP_SIM', [number]))).toEqual([
      'WRONG_STATE numbers.0.number',
    ]);
    await advance(stack, 91 * DAY);
    const { results } = await calls.mutate('changeNumberStatus', change('SWAP_SIM', [number]));
    expect(results[0]?.number?.iccid).not.toBe(iccid);
  });

  test('sends a later day as it is, and today when it is left out', async () => {
    const { number } = await calls.line();
    const { now } = await stack.control<{ now: number }>('clock');
    const [today, later, past] = [0, 3, -3].map((days) => new Date(now + days * DAY * 1000).toISOString());
    const monthFirst = (day = '') => `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;
    const planned = change('PARK', [number], { effectiveDate: later?.slice(0, 10) });
    const { results, order } = await calls.mutate('changeNumberStatus', planned);
    expect({ results, order }).toMatchObject({
      results: [{ number: { numberStatus: 'ACTIVE' }, userErrors: [] }],
      order: { orderStatus: 'SUBMITTED' },
    });
    await calls.mutate('changeNumberStatus', change('PARK', [number]));
    expect((await calls.sent('changeNumberStatus')).map(({ body }) => body)).toMatchObject([
      { EffectiveDate: monthFirst(later) },
      { EffectiveDate: monthFirst(today) },
    ]);
    const over = change('PARK', [number], { effectiveDate: past?.slice(0, 10) });
    expect(await calls.mistakes('changeNumberStatus', over)).toEqual(['INVALID effectiveDate']);
  });

  test('tells what is wrong with the list, by its places', async () => {
    const { number, iccid } = await calls.line();
    expect(await calls.mistakes('changeNumberStatus', change('PARK', []))).toEqual(['INVALID numbers']);
    expect(await calls.mistakes('changeNumberStatus', change('PARK', [number, '12']))).toEqual([
      'INVALID numbers.1.number',
    ]);
    expect(await calls.mistakes('changeNumberStatus', change('ACTIVATE', [number, number]))).toEqual([
      'INVALID numbers.1.number',
    ]);
    const withSim = { change: 'SWAP', numbers: [{ number, iccid }] };
    expect(await calls.mistakes('changeNumberStatus', withSim)).toEqual(['MISMATCH numbers.0.iccid']);
    const ofTwo = change('ACTIVATE', [number, demo('foreignNumber')]);
    expect(await calls.mistakes('changeNumberStatus', ofTwo)).toEqual(['NOT_FOUND numbers.1.number']);
    expect(await calls.mistakes('changeNumberStatus', change('CANCEL', [number]), stranger)).toEqual([
      'NOT_FOUND numbers.0.number',
    ]);
  });
});

describe('reactivateNumber', () => {
  const cancel = async (number: string) =>
    calls.mutate('changeNumberStatus', { change: 'CANCEL', numbers: [{ number }] }, admin);

  test('brings a number back to the account that cancelled it, and to no other', async () => {
    const { number } = await calls.line();
    expect(await cancel(number)).toMatchObject({
      results: [{ number: { numberStatus: 'CANCELLED', subscriber: null }, userErrors: [] }],
    });
    expect(await calls.mistakes('reactivateNumber', { number }, stranger)).toEqual(['NOT_FOUND number']);
    const named = { number, accountId: demo('shopAccountId') };
    expect(await calls.mistakes('reactivateNumber', named)).toEqual(['NOT_FOUND number']);
    const back = await calls.mutate('reactivateNumber', { number }, admin);
    expect(back).toMatchObject({
      number: { e164: number, numberStatus: 'ACTIVE', subscriber: { id: demo('familyChildId') } },
      userErrors: [],
    });
    const again = await calls.mutate('reactivateNumber', { number }, admin);
    expect(again).toMatchObject({ warnings: [{ code: 'NOTHING_TO_DO' }], operation: null });
  });

  test('is too late after thirty days', async () => {
    const { number } = await calls.line();
    await cancel(number);
    await advance(stack, 30 * DAY + 60);
    expect(await calls.mistakes('reactivateNumber', { number }, admin)).toEqual(['WRONG_STATE number']);
    expect(await calls.mistakes('reactivateNumber', { number }, stranger)).toEqual(['NOT_FOUND number']);
    expect(await calls.sent('reactivateNumber')).toEqual([]);
  });

  test('leaves what was cancelled elsewhere to a DISTRIBUTOR, who names the account', async () => {
    const { number } = await calls.line();
    await calls.elsewhere('changeNumberStatus', {
      StatusChange: 'cancel',
      EffectiveDate: '01/15/2026',
      PhoneNumbers: [{ Number: number }],
    });
    expect(await calls.mistakes('reactivateNumber', { number }, admin)).toEqual(['NOT_FOUND number']);
    expect(await calls.mistakes('reactivateNumber', { number })).toEqual(['INVALID accountId']);
    const back = await calls.mutate('reactivateNumber', { number, accountId: demo('familyAccountId') });
    expect(back).toMatchObject({ number: { numberStatus: 'ACTIVE' }, userErrors: [] });
  });
});

describe('SIMs and devices', () => {
  test('a SIM is changed by who has the number that it is on', async () => {
    const [{ number, iccid }, other] = [await calls.line(), await calls.line()];
    const suspended = { iccid, status: 'SUSPENDED' };
    expect(await calls.mistakes('setSimStatus', suspended, stranger)).toEqual(['NOT_FOUND iccid']);
    expect(await calls.mistakes('setSimStatus', { ...suspended, number: other.number }, admin)).toEqual([
      'MISMATCH number',
    ]);
    const done = await calls.mutate('setSimStatus', { ...suspended, number }, admin);
    expect(done).toMatchObject({ number: { e164: number, numberStatus: 'SUSPENDED' } });
    const emptied = await calls.mutate('setSimStatus', { iccid, status: 'EMPTY' }, admin);
    expect(emptied).toMatchObject({ number: { e164: number, iccid: null } });
  });

  test('a device is looked up past the cache, and what was found replaces what was cached', async () => {
    const { manager } = familyViewers(stack);
    const number = demo('familyNumber');
    const device = () =>
      stack.query('query ($number: E164) { number(number: $number) { device { imei } } }', { number });
    const reads = async () => (await calls.sent('getDeviceDetails')).length;
    await device();
    await device();
    expect(await reads()).toBe(1);
    const shown = await calls.mutate('refreshDevice', { number }, manager);
    expect(shown).toMatchObject({ device: { imei: expect.any(String) }, operation: null, userErrors: [] });
    expect(await reads()).toBe(2);
    await device();
    expect(await reads()).toBe(2);
    expect(await calls.mistakes('refreshDevice', { number }, stranger)).toEqual(['NOT_FOUND number']);
  });
});
