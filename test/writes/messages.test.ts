import { describe, expect, test } from '@jest/globals';
import { UndecodableAnswer } from '../../src/datasources/telegent/errors.js';
import { MessageStatus } from '../../src/datasources/telegent/records/index.js';
import { RefusedAnswer } from '../../src/datasources/telegent/write.js';
import { reportDeviceDelivery, sendMessage } from '../../src/datasources/telegent/writes/messages.js';
import { exampleAnswer } from '../decode/example-answer.js';
import { witnessOf } from './shown-platform.js';

const BODY = {
  From: '+12015550100',
  To: [{ Number: '+12015550111' }, { Number: '+12015550112' }],
  Body: 'Hello',
};
const SENT = {
  MessageId: 'MSG-1',
  From: '+12015550100',
  To: '+12015550112,+12015550111',
  Body: 'Hello',
  Direction: 'outbound',
  Status: 'delivered',
  CreatedAt: '2026-03-04T05:06:08Z',
};

describe('a message', () => {
  const look = (messages: readonly object[], more: object = {}, body: object = BODY) => {
    const answers = { filterMessages: { Messages: messages, Total: messages.length, ...more } };
    const shown = { answers, sentAt: '2026-03-04T05:06:07.000Z', ...more };
    return sendMessage.look(body as typeof BODY, null, witnessOf(shown));
  };
  const FOUND = {
    found: {
      messageId: 'TMID-1',
      messageStatus: MessageStatus.DELIVERED,
      cost: null,
      createdAt: '2026-03-04T05:06:08.000Z',
    },
  };

  test('is answered without its text', () => {
    const sent = sendMessage.decode(exampleAnswer('sendMessage'), BODY);
    expect(sent).toEqual({
      messageId: 'TMID-0034...',
      messageStatus: MessageStatus.QUEUED,
      cost: '0.0045',
      createdAt: '2025-01-23T23:45:59.000Z',
    });
    expect(sendMessage.claims?.(sent)).toEqual(['message:TMID-0034...']);
    expect(() => sendMessage.decode({ Status: 'Queued' }, BODY)).toThrow(UndecodableAnswer);
    expect(() => sendMessage.decode({ Status: 'Failed' }, BODY)).toThrow(RefusedAnswer);
  });

  test('is found when it alone is what was sent, since it was sent', async () => {
    expect(await look([SENT, { ...SENT, MessageId: 'MSG-2', CreatedAt: '2026-03-04T05:05:00Z' }])).toEqual(
      FOUND,
    );
    expect(await look([SENT, { ...SENT, MessageId: 'MSG-2' }])).toBe('unclear');
    expect(await look([SENT, { ...SENT, MessageId: 'MSG-2' }], { claimed: ['message:TMID-2'] })).toEqual(
      FOUND,
    );
  });

  test.each([
    [{ Direction: 'inbound' }],
    [{ From: '+12015550199' }],
    [{ To: '+12015550111' }],
    [{ Body: 'Hello!' }],
    [{ CreatedAt: '2026-03-04T05:05:00Z' }],
  ])('with %j is another one', async (difference) => {
    expect(await look([{ ...SENT, ...difference }])).toBe('absent');
  });

  test('is unclear where a like one has no date, or there are more than are shown', async () => {
    expect(await look([{ ...SENT, CreatedAt: null }])).toBe('unclear');
    expect(await look([], { Total: 101 })).toBe('unclear');
    expect(await look([], { Total: undefined })).toBe('unclear');
  });

  test('cannot be told from others without its text', async () => {
    expect(await look([SENT], {}, { ...BODY, Body: undefined })).toBe('unclear');
  });

  test('is never sent again, and its text and media are kept like secrets', () => {
    expect(sendMessage.isSentAgain).toBe(false);
    expect(sendMessage.secrets).toEqual(['Body', 'MmsMedia', 'MmsBase64']);
  });
});

test('a delivery shows by the status of the message', async () => {
  const BODY = { MessageId: 'MSG-1' };
  const look = (Status: string) =>
    reportDeviceDelivery.look(BODY, null, witnessOf({ answers: { getMessageDetails: { ...SENT, Status } } }));
  expect(await look('Delivered')).toEqual({
    found: { messageId: 'TMID-1', deliveryStatus: 'Delivered', deliveredAt: null },
  });
  expect(await look('Queued')).toBe('absent');
  expect(await reportDeviceDelivery.look(BODY, null, witnessOf({}))).toBe('absent');
  expect(reportDeviceDelivery.decode(exampleAnswer('reportDeviceDelivery') as never, BODY)).toEqual({
    messageId: 'TMID-0034...',
    deliveryStatus: 'Delivered',
    deliveredAt: '2025-05-14T22:21:08.281Z',
  });
});
