import { describe, expect, test } from '@jest/globals';
import { settled } from '../client/manual-clock.js';
import {
  ACCOUNT,
  bodies,
  counted,
  EVERYBODY,
  inbound,
  ORPHAN,
  OTHERS,
  OURS,
  smallPlatform,
} from './small-platform.js';

describe('an inbound message', () => {
  test('is told with its account, after the lists of its number were dropped', async () => {
    const platform = smallPlatform();
    const { receiver } = platform.create();
    platform.publish = async (event) => {
      expect(platform.dropped).toEqual([`messages:${OURS.e164}`]);
      platform.published.push(event);
    };
    await receiver.receive('messages', inbound(), EVERYBODY);
    await settled();
    expect(platform.published).toEqual([
      {
        type: 'message',
        numberId: OURS.id,
        accountId: OURS.accountId,
        message: {
          id: 'TMID-1',
          from: '+18015550177',
          to: OURS.e164,
          body: 'Hello',
          segments: 1,
          mediaUrls: [],
          receivedAt: new Date(platform.clock.now()).toISOString(),
        },
      },
    ]);
    expect(platform.faults).toEqual([]);
  });

  test.each([
    ['by everybody', [EVERYBODY, EVERYBODY]],
    ["by the account's secret and then everybody's", [ACCOUNT, EVERYBODY]],
    ["by everybody's secret and then the account's", [EVERYBODY, ACCOUNT]],
  ])('is told once, however often it is delivered %s', async (_, callers) => {
    const platform = smallPlatform();
    const { receiver } = platform.create();
    for (const caller of callers) {
      await receiver.receive('messages', inbound({ Message_ID: 'MSG-1' }), caller);
      await receiver.receive('events', { Event: 'New_Sms', Data: inbound() }, caller);
      await settled();
    }
    expect(bodies(platform)).toEqual(['Hello']);
    expect(platform.outcomes.filter((one) => one.endsWith('duplicate'))).toHaveLength(3);
  });

  test('is told once although all of it arrives at once, in any order', async () => {
    const platform = smallPlatform();
    const { receiver } = platform.create();
    const ids = ['TMID-3', 'TMID-1', 'TMID-2', 'TMID-1', 'TMID-3'];
    const sent = ids.map((id) =>
      receiver.receive('messages', inbound({ Message_ID: id, Message_Body: id }), EVERYBODY),
    );
    await Promise.all(sent);
    await settled(50);
    expect(bodies(platform).sort()).toEqual(['TMID-1', 'TMID-2', 'TMID-3']);
    expect(counted(platform)).toEqual({ 'messages accepted': 3, 'messages duplicate': 2 });
  });

  test('of another account, or of no account, is ignored, and hides the true one from nobody', async () => {
    const platform = smallPlatform();
    const { receiver } = platform.create();
    for (const Owner of [OURS.e164, ORPHAN.e164]) {
      await receiver.receive('messages', inbound({ Owner, Message_Body: 'forged' }), OTHERS);
    }
    await settled();
    expect(platform.published).toEqual([]);
    await receiver.receive('messages', inbound(), ACCOUNT);
    await settled();
    expect(bodies(platform)).toEqual(['Hello']);
    expect(counted(platform)).toEqual({
      'messages ignored': 1,
      'messages duplicate': 1,
      'messages accepted': 1,
    });
  });

  test('is not kept longer than it takes to tell it', async () => {
    const platform = smallPlatform();
    const commits: string[] = [];
    const { commit } = platform.ledger;
    platform.ledger.commit = (changes) => {
      commits.push(JSON.stringify(changes));
      return commit.call(platform.ledger, changes);
    };
    await platform.create().receiver.receive('messages', inbound(), ACCOUNT);
    await settled();
    expect(commits.map((text) => text.includes('Hello'))).toEqual([true, false]);
  });

  test('whose process dies is told by the next that looks', async () => {
    const platform = smallPlatform();
    const { clock, ledger } = platform;
    platform.publish = () => new Promise(() => undefined);
    await platform.create().receiver.receive('messages', inbound(), EVERYBODY);
    await settled();
    const next = smallPlatform({ clock, ledger });
    const { messages, receiver } = next.create();
    await messages.tellWaiting();
    expect(next.published).toEqual([]);
    clock.jump(60_000);
    await messages.tellWaiting();
    expect(bodies(next)).toEqual(['Hello']);
    await receiver.receive('messages', inbound(), EVERYBODY);
    await messages.tellWaiting();
    await settled();
    expect(bodies(next)).toEqual(['Hello']);
    expect(counted(next)).toEqual({ 'messages accepted': 1, 'messages duplicate': 1 });
  });

  test('waits while its number cannot be told, and is given up after an hour', async () => {
    const platform = smallPlatform();
    platform.isDown = true;
    const { receiver, messages } = platform.create();
    await receiver.receive('messages', inbound(), EVERYBODY);
    await settled();
    for (let minutes = 0; minutes < 30; minutes++) {
      platform.clock.jump(60_000);
      await messages.tellWaiting();
    }
    expect(platform.outcomes).toEqual([]);
    platform.isDown = false;
    platform.clock.jump(60_000);
    await messages.tellWaiting();
    expect(bodies(platform)).toEqual(['Hello']);

    platform.isDown = true;
    platform.clock.jump(3_600_000);
    await receiver.receive('messages', inbound({ Message_ID: 'TMID-2' }), EVERYBODY);
    await settled();
    for (let minutes = 0; minutes < 61; minutes++) {
      platform.clock.jump(60_000);
      await messages.tellWaiting();
    }
    expect(counted(platform)).toEqual({ 'messages accepted': 1, 'messages ignored': 1 });
  });

  test('is not answered where the ledger does not take it', async () => {
    const platform = smallPlatform();
    platform.ledger.commit = () => Promise.reject(new Error('The disk is full'));
    const { receiver } = platform.create();
    await expect(receiver.receive('messages', inbound(), EVERYBODY)).rejects.toThrow('The disk is full');
  });
});

describe('what only tells to read again', () => {
  test.each([
    [
      'a receipt',
      'receipts',
      { MessageId: 'TMID-7', Status: 'Delivered', From: OURS.e164 },
      ['message:TMID-7', `messages:${OURS.e164}`],
    ],
    [
      'a message that the event does not carry',
      'events',
      { Event: 'New_SMS', To: OURS.e164 },
      [`messages:${OURS.e164}`],
    ],
  ] as const)('%s drops it, for its own account alone', async (_, route, payload, tags) => {
    const platform = smallPlatform();
    const { receiver } = platform.create();
    await receiver.receive(route, payload, OTHERS);
    await settled();
    expect(platform.dropped).toEqual([]);
    await receiver.receive(route, payload, ACCOUNT);
    await settled();
    expect(platform.dropped).toEqual(tags);
    expect(counted(platform)).toEqual({ [`${route} ignored`]: 1, [`${route} accepted`]: 1 });
  });

  test('a call is news of its number', async () => {
    const platform = smallPlatform();
    const { receiver } = platform.create();
    await receiver.receive(
      'events',
      { Event: 'Call_Ringing', To: OURS.e164, From: '+18015550177' },
      EVERYBODY,
    );
    await settled();
    expect(platform.published).toEqual([{ type: 'number', e164s: [OURS.e164], accountId: OURS.accountId }]);
  });
});

test('what nobody understands is kept without secrets, 500 of it for a day, and only its fields are told', async () => {
  const platform = smallPlatform();
  const { receiver } = platform.create();
  await receiver.receive('events', { Novelty: { Password: 'hidden', Nested: ['seen'] } }, EVERYBODY);
  for (let at = 0; at < 600; at++) await receiver.receive('receipts', `text ${at}`, EVERYBODY);
  await settled(50);
  expect(platform.unknown).toEqual(['Novelty', 'Password', 'Nested']);
  const entries = await platform.ledger.list('webhook/kept', { limit: 1_000 });
  expect(entries.length).toBeGreaterThanOrEqual(500);
  expect(entries.length).toBeLessThan(551);
  platform.clock.jump(24 * 3_600_000);
  expect(await platform.ledger.list('webhook/kept', { limit: 1_000 })).toEqual([]);

  await receiver.receive('events', { Novelty: { Password: 'hidden', Nested: ['seen'] } }, EVERYBODY);
  await settled();
  const [entry] = await platform.ledger.list('webhook/kept', { limit: 1 });
  const kept = await platform.ledger.get<{ payload: unknown }>(entry?.key ?? '');
  expect(kept.get(entry?.key ?? '')?.value.payload).toEqual({
    Novelty: { Password: '***', Nested: ['seen'] },
  });
});

test('a list of events is each of them, a hundred at most', async () => {
  const platform = smallPlatform();
  const many = Array.from({ length: 150 }, (_, at) => inbound({ Message_ID: `TMID-${at}` }));
  await platform.create().receiver.receive('messages', many, EVERYBODY);
  await settled(50);
  expect(counted(platform)).toEqual({ 'messages accepted': 100 });
});
