import { describe, expect, test } from '@jest/globals';
import { shopViewers } from '../tenancy/viewers.js';
import { day, demo, freeNumber, portIn, run, sent, stack, submitted, told, usePortIns } from './port-ins.js';

usePortIns();

describe('submitPortIn', () => {
  test('tells all mistakes of the input at once, and never a value', async () => {
    const { userErrors } = await run('submitPortIn', {
      ...portIn({ number: '123', iccid: '12', portInDate: '31.12.2026', authorizationSigned: false }),
      billingAddress: { street1: '', city: 'Lehi', state: 'UT', zip: '1' },
    });
    expect(userErrors.map(({ code, field }) => [code, field?.join('.')])).toEqual([
      ['INVALID', 'number'],
      ['INVALID', 'billingAddress.street1'],
      ['INVALID', 'billingAddress.zip'],
      ['INVALID', 'iccid'],
      ['INVALID', 'portInDate'],
      ['INVALID', 'authorizationSigned'],
    ]);
    expect(JSON.stringify(userErrors)).not.toContain('31.12.2026');
  });

  test('refuses what the carrier does not let go, with its reason, and sends nothing', async () => {
    await stack.resetJournal();
    const { userErrors } = await run('submitPortIn', portIn({ number: demo['familyNumber'] }));
    expect(userErrors).toMatchObject([
      {
        code: 'INELIGIBLE',
        field: ['number'],
        message: expect.stringContaining('Phone number already in use'),
      },
    ]);
    expect(await sent('portInNumber')).toEqual([]);
  });

  test('opens one port-in a number in the whole ledger, whoever asks', async () => {
    const number = freeNumber();
    const orderId = await submitted({ number });
    const shop = {
      accountId: demo['shopAccountId'],
      subscriberId: demo['shopAdminId'],
      number,
    };
    await stack.resetJournal();
    const second = await run('submitPortIn', portIn(shop), shopViewers(stack)['admin']);
    expect(second.userErrors).toMatchObject([{ code: 'TAKEN', field: ['number'] }]);
    expect(JSON.stringify(second)).not.toContain(orderId);
    expect(await sent('portInNumber')).toEqual([]);

    expect((await run('cancelPortIn', { orderId })).userErrors).toEqual([]);
    const third = await run('submitPortIn', portIn(shop), shopViewers(stack)['admin']);
    expect(third).toMatchObject({ userErrors: [], order: { orderStatus: 'SUBMITTED' } });
    expect(third.order?.id).not.toBe(orderId);
  });

  test('two at once of one number: one is open afterwards', async () => {
    const number = freeNumber();
    await stack.resetJournal();
    const both = await Promise.all([
      run('submitPortIn', portIn({ number, carrierName: 'One' })),
      run('submitPortIn', portIn({ number, carrierName: 'Other' })),
    ]);
    expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['TAKEN']);
    expect(await sent('portInNumber')).toHaveLength(1);
  });

  test('sends a day in a second step, with the id that the first one gave', async () => {
    const portInDate = await day(10);
    await stack.resetJournal();
    const { order, warnings, userErrors } = await run('submitPortIn', portIn({ portInDate }));
    expect([userErrors, warnings]).toEqual([[], []]);
    expect(await sent('updatePortIn')).toEqual([{ OrderId: order?.id, PortInDate: portInDate }]);
    expect(order?.timeline.map(({ status }) => status)).toEqual(['SUBMITTED']);
  });

  test.each([1, 30])('warns of a day %i days ahead', async (days) => {
    const { warnings } = await run('submitPortIn', portIn({ portInDate: await day(days) }));
    expect(warnings).toEqual([{ code: 'PORT_IN_DATE', field: ['portInDate'] }]);
  });

  test('a day that is over is refused, and a landline needs one', async () => {
    const past = await run('submitPortIn', portIn({ portInDate: await day(-3) }));
    expect(past.userErrors).toMatchObject([{ code: 'INVALID', field: ['portInDate'] }]);
    const none = await run('submitPortIn', portIn({ number: '+16055550195' }));
    expect(none.userErrors).toMatchObject([{ code: 'INVALID', field: ['portInDate'] }]);
    expect(none.userErrors[0]?.message).toContain('landline');
  });

  test('a day that the platform refuses leaves the order, and says so', async () => {
    await stack.control('faults', {
      operation: 'updatePortIn',
      kind: 'status',
      status: 400,
      message: 'Holiday',
    });
    const { order, userErrors } = await run('submitPortIn', portIn({ portInDate: await day(10) }));
    expect(order).toMatchObject({ orderStatus: 'SUBMITTED' });
    expect(userErrors).toMatchObject([{ code: 'NOT_DONE', message: expect.stringContaining('Holiday') }]);
  });

  test.each<[string, object, string, string]>([
    ['IOT is A2P', { classification: 'IOT', messageType: 'A2P' }, 'MISMATCH', 'messageType'],
    [
      'calls without a bundle of them',
      { productType: 'SMS_DATA', voiceEnabled: true },
      'MISMATCH',
      'voiceEnabled',
    ],
    ['calls without a route', { voiceEnabled: true }, 'INVALID', 'voiceRouteId'],
    ['messages without a route', { messageEnabled: true }, 'INVALID', 'messageRouteId'],
    [
      'messages of a bundle without',
      { productType: 'DATA_ONLY', messageEnabled: true },
      'MISMATCH',
      'messageEnabled',
    ],
  ])('refuses a purpose that contradicts itself: %s', async (_what, changes, code, field) => {
    const { userErrors } = await run('submitPortIn', portIn(changes));
    expect(userErrors).toContainEqual(expect.objectContaining({ code, field: [field] }));
  });

  test('everything that a number is for must be in the same account', async () => {
    const foreign = {
      subscriberId: demo['foreignSubscriberId'],
      messageRouteId: 'MRID-nobody',
      voiceRouteId: 'CRID-nobody',
      packageId: 'PKID-nobody',
    };
    const { userErrors } = await run('submitPortIn', portIn(foreign));
    expect(told(userErrors)).toEqual([
      'NOT_FOUND subscriberId',
      'NOT_FOUND messageRouteId',
      'NOT_FOUND voiceRouteId',
      'NOT_FOUND packageId',
    ]);
  });

  test('mistakes of the input are told beside what does not exist, for the same requests', async () => {
    const nowhere = { messageRouteId: 'MRID-nobody', packageId: 'PKID-nobody' };
    const contradicting = { classification: 'IOT', messageType: 'A2P', portInDate: await day(-3) };
    await stack.resetJournal();
    const absent = await run('submitPortIn', portIn(nowhere));
    const { byOperation } = await stack.journal();
    expect(told(absent.userErrors)).toEqual(['NOT_FOUND messageRouteId', 'NOT_FOUND packageId']);

    await stack.resetJournal();
    const both = await run('submitPortIn', portIn({ ...nowhere, ...contradicting }));
    expect((await stack.journal()).byOperation).toEqual(byOperation);
    expect(told(both.userErrors)).toEqual([
      'MISMATCH messageType',
      'INVALID portInDate',
      'NOT_FOUND messageRouteId',
      'NOT_FOUND packageId',
    ]);

    const lost = await run('submitPortIn', portIn({ ...contradicting, accountId: 'AID-nobody' }));
    expect(told(lost.userErrors)).toEqual([
      'MISMATCH messageType',
      'INVALID portInDate',
      'NOT_FOUND accountId',
    ]);
  });

  test('an unusual SIM is sent with a warning, one in use is a user error', async () => {
    const unusual = await run('submitPortIn', portIn({ iccid: '1201240397190195850' }));
    expect(unusual).toMatchObject({
      userErrors: [],
      warnings: [{ code: 'UNUSUAL_ICCID', field: ['iccid'] }],
    });
    const taken = await run('submitPortIn', portIn({ iccid: '1201240397190195850' }));
    expect(taken.userErrors).toMatchObject([{ code: 'TAKEN', field: ['iccid'] }]);
  });

  test('a lost answer is found out by the order that the number shows', async () => {
    await stack.control('faults', { operation: 'portInNumber', kind: 'reset-after' });
    const { order, operation } = await run('submitPortIn', portIn());
    expect(operation?.status).toBe('CONFIRMED');
    expect(order?.timeline.map(({ status }) => status)).toEqual(['SUBMITTED']);
  });

  test('the same input within a minute is one order, and allowRepeat is told that it is open', async () => {
    const input = portIn();
    const first = await run('submitPortIn', input);
    const second = await run('submitPortIn', input);
    expect(second).toMatchObject({ replayed: true, order: { id: first.order?.id } });
    const third = await run('submitPortIn', { ...input, allowRepeat: true });
    expect(third.userErrors).toMatchObject([{ code: 'TAKEN', field: ['number'] }]);
  });
});
