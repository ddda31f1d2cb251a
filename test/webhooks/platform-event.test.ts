import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fieldNames, platformEvent } from '../../src/datasources/telegent/decode/event.js';

const OURS = '+13855550101';
const THEIRS = '+18015550177';
const inbound = {
  Message_ID: 'TMID-1',
  Owner: OURS,
  To: OURS,
  From: THEIRS,
  Message_Body: ' Hello\n',
  Segment: 2,
  MMS_Media_URL: 'https://media.example.com/1.jpg',
};
const message = {
  id: 'TMID-1',
  owner: OURS,
  to: OURS,
  from: THEIRS,
  body: ' Hello\n',
  segments: 2,
  mediaUrls: ['https://media.example.com/1.jpg'],
  receivedAt: null,
};

describe('an inbound message', () => {
  test('is read as the platform writes it', () => {
    expect(platformEvent(inbound, 'messages')).toEqual({ type: 'message', message });
  });

  test.each([
    [
      'other names',
      { messageId: 'MSG-1', owner: '(385) 555-0101', to: '13855550101', from: THEIRS, body: 'Hi' },
    ],
    ['lists', { MessageID: 'TMID-1', To: [{ Number: OURS }], From: THEIRS, Text: 'Hi' }],
    [
      'an envelope',
      { Event: 'New_Sms', Data: { Message_ID: '1', Owner: OURS, From: THEIRS, Message_Body: 'Hi' } },
    ],
  ])('is read under %s', (_, payload) => {
    const expected = { id: 'TMID-1', owner: OURS, to: OURS, from: THEIRS, body: 'Hi', mediaUrls: [] };
    for (const route of ['messages', 'events'] as const) {
      expect(platformEvent(payload, route)).toMatchObject({ type: 'message', message: expected });
    }
  });

  test('keeps short codes, its own time, and all of its media', () => {
    const payload = {
      ...inbound,
      From: '72345',
      Received_At: '01/23/2025 04:45:59 PM',
      MMS_Media_URL: 'https://m.example.com/a?b=1,2, https://m.example.com/c javascript:alert(1) https://',
    };
    expect(platformEvent(payload, 'messages')).toMatchObject({
      message: {
        from: '72345',
        receivedAt: '2025-01-23T16:45:59.000Z',
        mediaUrls: ['https://m.example.com/a?b=1,2', 'https://m.example.com/c'],
      },
    });
  });

  test.each(['Message_ID', 'From'])('without %s is no message: it could not be told apart', (name) => {
    const { [name as 'From']: _gone, ...rest } = inbound;
    expect(platformEvent(rest, 'messages')).toEqual({ type: 'unknown' });
    expect(platformEvent({ ...rest, Event: 'New_SMS' }, 'events')).toMatchObject({ type: 'messageHint' });
  });

  test('that was sent by us only tells to read again', () => {
    expect(platformEvent({ ...inbound, Direction: 'outbound' }, 'messages')).toEqual({
      type: 'messageHint',
      e164s: [OURS],
    });
  });
});

describe('an event of an account', () => {
  test.each([
    [{ Event: 'Order_Update', OrderId: 'JNUOID-1' }, ['JNUOID-1']],
    [
      { event_type: 'order_update', order: { id: 'TNOID-a_b.c' }, note: 'was JNOID-2.' },
      ['JNOID-2', 'TNOID-a_b.c'],
    ],
    [['JNOID-3', 'JNOID-3'], ['JNOID-3']],
    ['Order JNOID-4 completed', ['JNOID-4']],
  ])('%j tells of orders wherever their ids are', (payload, orderIds) => {
    expect(platformEvent(payload, 'events')).toMatchObject({ type: 'order', orderIds });
  });

  test('tells of at most ten orders', () => {
    const orders = Array.from({ length: 30 }, (_, at) => ({ OrderId: `JNOID-${at}` }));
    expect(platformEvent({ Event: 'Order_Update', orders }, 'events')).toMatchObject({
      orderIds: orders.slice(0, 10).map(({ OrderId }) => OrderId),
    });
  });

  test('is a call by its name alone', () => {
    expect(platformEvent({ Event: 'Call_On_Hold', To: OURS, From: '8015550177' }, 'events')).toEqual({
      type: 'call',
      e164s: [OURS, THEIRS],
    });
  });

  test.each([{}, null, 7, '', 'nonsense', { Event: 'Something_New', Id: 1 }, { Event: 'Order_Update' }])(
    '%j is of an unknown shape',
    (payload) => {
      expect(platformEvent(payload, 'events')).toEqual({ type: 'unknown' });
    },
  );
});

test.each(['receipts', 'messages'] as const)('a receipt is known at %s', (route) => {
  const payload = { MessageId: 'MSG-9', Delivery_Status: 'Delivered', From: OURS };
  expect(platformEvent(payload, route)).toEqual({ type: 'receipt', messageId: 'TMID-9', e164s: [OURS] });
});

describe('whatever is sent', () => {
  const names = [
    'Event',
    'Message_ID',
    'Owner',
    'From',
    'To',
    'Message_Body',
    'MMS_Media_URL',
    'Status',
    'OrderId',
  ];
  const words = [
    'New_Sms',
    'Order_Update',
    'Call_Ringing',
    'JNOID-1',
    OURS,
    'TMID-1',
    'https://',
    '__proto__',
  ];
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom(...words),
      fc.jsonValue(),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), tie('tree'), { maxKeys: 8 }),
    ),
  }));

  test('it is understood or unknown, within bounds, and never throws', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom('events', 'messages', 'receipts'), (payload, route) => {
        const event = platformEvent(payload, route);
        if (event.type === 'order') expect(event.orderIds.length).toBeLessThanOrEqual(10);
        if (event.type === 'message') {
          const { id, owner, from, to } = event.message;
          for (const field of [id, owner, from, to]) expect(field).not.toBe('');
        }
        for (const name of fieldNames(payload)) expect(name).toMatch(/^[A-Za-z_.-]{1,40}$/);
      }),
    );
  });

  test('depth and breadth do no harm', () => {
    const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    expect(platformEvent(JSON.parse(deep), 'events')).toEqual({ type: 'unknown' });
    expect(
      platformEvent(
        Array.from({ length: 60_000 }, () => 1),
        'events',
      ),
    ).toEqual({ type: 'unknown' });
  });
});
