import { describe, expect, test } from '@jest/globals';
import { orderPlaced } from '../../src/datasources/order-journal.js';
import { OrderStatus, OrderType } from '../../src/datasources/telegent/records/index.js';
import { settled } from '../client/manual-clock.js';
import {
  ACCOUNT,
  counted,
  EVERYBODY,
  inbound,
  OTHERS,
  OURS,
  smallPlatform,
  THEIRS,
} from './small-platform.js';

describe('whose a number is', () => {
  test('is read once for a thousand messages', async () => {
    const platform = smallPlatform();
    const { receiver } = platform.create();
    for (let at = 0; at < 1_000; at++) {
      await receiver.receive('messages', inbound({ Message_ID: `TMID-${at}` }), EVERYBODY);
    }
    await settled(50);
    expect(counted(platform)).toEqual({ 'messages accepted': 1_000 });
    expect(platform.listReads).toBe(1);
  });

  test('is read again for numbers that nobody has, twelve requests a minute at most', async () => {
    const platform = smallPlatform();
    const { receiver, messages } = platform.create();
    for (let second = 0; second < 120; second++) {
      const fields = { Message_ID: `TMID-${second}`, Owner: `+1385555${1000 + second}` };
      await receiver.receive('messages', inbound(fields), EVERYBODY);
      await settled();
      await messages.tellWaiting();
      platform.clock.jump(1_000);
    }
    expect(platform.listReads * platform.listRequests).toBeLessThanOrEqual(24 + platform.listRequests);
    expect(counted(platform)['messages ignored']).toBeGreaterThan(60);
  });

  test('is found for a number that is new, as soon as the lists may be read again', async () => {
    const platform = smallPlatform();
    const { receiver, messages } = platform.create();
    await receiver.receive('messages', inbound(), EVERYBODY);
    await settled();
    platform.lines.push({ ...OURS, id: 'NID-4', e164: '+13855550104' });
    await receiver.receive('messages', inbound({ Message_ID: 'TMID-2', Owner: '+13855550104' }), EVERYBODY);
    await settled();
    expect(platform.published).toHaveLength(1);
    platform.clock.jump(15_000);
    await messages.tellWaiting();
    expect(platform.published.map((event) => 'numberId' in event && event.numberId)).toEqual([
      'NID-1',
      'NID-4',
    ]);
  });

  test('is not told out of lists that a transfer has outdated', async () => {
    const platform = smallPlatform();
    const { receiver, messages } = platform.create();
    await receiver.receive('messages', inbound(), EVERYBODY);
    await settled();
    platform.dropped.push('list:subscribers', `subscriber:${OURS.subscriberId}`);
    platform.lines = [{ ...OURS, accountId: THEIRS.accountId }];
    await receiver.receive('messages', inbound({ Message_ID: 'TMID-2' }), EVERYBODY);
    await settled();
    platform.clock.jump(15_000);
    await messages.tellWaiting();
    expect(platform.published.map((event) => 'accountId' in event && event.accountId)).toEqual([
      OURS.accountId,
      THEIRS.accountId,
    ]);
  });
});

describe('an event about an order', () => {
  const event = (...ids: string[]): object => ({
    Event: 'Order_Update',
    Orders: ids.map((OrderId) => ({ OrderId })),
  });

  test('makes its watch due before it is answered, and drops what is known of it', async () => {
    const platform = smallPlatform();
    await platform.create().receiver.receive('events', event('JNOID-9', 'JNOID-9'), EVERYBODY);
    expect(platform.due).toEqual(['JNOID-9']);
    await settled();
    expect(platform.dropped).toEqual(['order:JNOID-9']);
    expect(counted(platform)).toEqual({ 'events accepted': 1 });
  });

  test('of another account is ignored: by who placed it, and by whose number it brought', async () => {
    const platform = smallPlatform();
    const { receiver } = platform.create();
    const placed = {
      orderId: 'JNOID-1',
      orderType: OrderType.PORT_IN,
      accountId: OURS.accountId,
      subscriberId: null,
      numbers: [],
      placedAt: platform.clock.now(),
      purpose: null,
    };
    await platform.ledger.commit(orderPlaced(placed, { status: OrderStatus.SUBMITTED, operationId: 'OP-1' }));
    // The lists are read for what comes in first.
    await receiver.receive('messages', inbound(), EVERYBODY);
    await settled();
    await receiver.receive('events', event('JNOID-1'), OTHERS);
    await receiver.receive('events', event('JNOID-2'), ACCOUNT);
    await settled();
    expect(platform.due).toEqual([]);
    expect(counted(platform)['events ignored']).toBe(2);
    await receiver.receive('events', event('JNOID-1'), ACCOUNT);
    await receiver.receive('events', event('JNOID-2'), OTHERS);
    expect(platform.due).toEqual(['JNOID-1', 'JNOID-2']);
  });
});
