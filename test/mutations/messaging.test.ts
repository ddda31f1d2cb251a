import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { advance } from '../upstream/passing-time.js';
import { idOf, mistakes, mutate, sent } from './mutate.js';

jest.setTimeout(120_000);

const CHILDS_LINE = '+13855550105';
const DATA_ONLY_LINE = '+13855550102';
const TO = ['+18015550177'];

let stack: Stack;
let demo: Stack['state']['demo'];
beforeAll(async () => {
  stack = await startStack({ quota: 100_000 });
  ({ demo } = stack.state);
});
afterAll(() => stack.stop());
beforeEach(() => stack.resetJournal());

const family = (role: 'MANAGER' | 'SUBSCRIBER', subscriber: string): TestViewer => ({
  role,
  accountId: demo['familyAccountId'],
  subscriberId: demo[subscriber],
});
const manager = () => family('MANAGER', 'familyManagerId');
const child = () => family('SUBSCRIBER', 'familyChildId');
const MESSAGE = 'message { id from to body messageStatus }';

describe('sendMessage', () => {
  const send = (changes: object, as: TestViewer = manager()) =>
    mutate(stack, 'sendMessage', { from: demo['familyNumber'], to: TO, ...changes }, MESSAGE, as);

  test('a SUBSCRIBER sends from its own number alone', async () => {
    const own = await send({ from: CHILDS_LINE, body: 'Home' }, child());
    expect(own.payload).toMatchObject({ message: { from: CHILDS_LINE, to: TO, body: 'Home' } });
    for (const from of [demo['familyNumber'], demo['foreignNumber'], '+19995550100']) {
      const { payload } = await send({ from, body: 'Home' }, child());
      expect(mistakes(payload)).toEqual([['NOT_FOUND', 'from']]);
    }
    expect(await sent(stack, 'sendMessage')).toBe(1);
  });

  test('the text of another is not shown to who manages the account', async () => {
    const { payload } = await send({ from: CHILDS_LINE, body: 'For you alone' });
    expect(payload).toMatchObject({ message: { body: null, messageStatus: 'QUEUED' }, userErrors: [] });
  });

  test('text or media are needed, and either will do', async () => {
    expect(mistakes((await send({})).payload)).toEqual([['INVALID', 'body']]);
    const { payload } = await send({ mediaUrls: ['https://example.com/a.jpg'] });
    expect(payload).toMatchObject({ message: { from: demo['familyNumber'] }, userErrors: [] });
  });

  test('tells all mistakes of the form at once', async () => {
    const { payload } = await send({
      from: 'x',
      to: ['y'],
      owner: 'z',
      campaignId: 'NID-1',
      mediaUrls: ['ftp://a'],
    });
    expect(
      mistakes(payload)
        ?.map(([, field]) => field)
        .sort(),
    ).toEqual(['campaignId', 'from', 'mediaUrls.0', 'owner', 'to.0']);
  });

  test('a number without messages does not send', async () => {
    const { payload } = await send({ from: DATA_ONLY_LINE, body: 'Home' });
    expect(mistakes(payload)).toEqual([['WRONG_STATE', 'from']]);
    expect(await sent(stack, 'sendMessage')).toBe(0);
  });

  test('the number that it is kept under is of the same account', async () => {
    const foreign = await send({ body: 'Home', owner: demo['foreignNumber'] });
    expect(mistakes(foreign.payload)).toEqual([['NOT_FOUND', 'owner']]);
    const input = { from: demo['familyNumber'], to: TO, body: 'Home', owner: demo['foreignNumber'] };
    expect(mistakes((await mutate(stack, 'sendMessage', input)).payload)).toEqual([['MISMATCH', 'owner']]);
  });

  test('the same again within a minute is a retry', async () => {
    const first = await send({ body: 'Once' });
    const second = await send({ body: 'Once' });
    expect(second.payload).toMatchObject({ replayed: true, warnings: [{ code: 'REPLAYED_WITHOUT_KEY' }] });
    expect(idOf(second.payload, 'message')).toBe(idOf(first.payload, 'message'));
    expect(await sent(stack, 'sendMessage')).toBe(1);
  });

  test.each(['reset-before', 'reset-after'])('%s: it is never sent again', async (kind) => {
    await stack.control('faults', { operation: 'sendMessage', kind });
    const input = { body: `Lost ${kind}`, idempotencyKey: kind };
    const first = await send(input);
    expect(first.payload?.operation?.status).toBe('UNKNOWN');
    await advance(stack, 600);
    const second = await send(input);
    expect(second.payload?.operation?.id).toBe(first.payload?.operation?.id);
    expect(await sent(stack, 'sendMessage')).toBe(1);
  });
});

describe('reportMessageDelivery', () => {
  const REPORT = 'message { id messageStatus } deliveryStatus deliveredAt';

  test('is for messages that were shown to the account, at no cost for others', async () => {
    const input = { messageId: demo['messageId'] };
    const headers = { 'cache-control': 'no-cache' };
    await stack.query('{ viewer { subscriber { id } } }', {}, { as: manager(), headers });
    await stack.resetJournal();
    const unseen = await mutate(stack, 'reportMessageDelivery', input, '', manager());
    expect(mistakes(unseen.payload)).toEqual([['NOT_FOUND', 'messageId']]);
    expect((await stack.journal()).entries.map(({ operation }) => operation)).toEqual([]);
    const list = 'query ($n: E164) { number(number: $n) { messages { nodes { id } } } }';
    const { errors } = await stack.query(list, { n: demo['familyNumber'] }, { as: manager() });
    expect(errors).toEqual([]);
    const { payload } = await mutate(stack, 'reportMessageDelivery', input, REPORT, manager());
    expect(payload).toMatchObject({
      message: { id: demo['messageId'], messageStatus: 'DELIVERED' },
      deliveryStatus: 'Delivered',
      deliveredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    const foreign = await mutate(stack, 'reportMessageDelivery', input, '', {
      role: 'ACCOUNT_ADMIN',
      accountId: demo['shopAccountId'],
    });
    expect(mistakes(foreign.payload)).toEqual([['NOT_FOUND', 'messageId']]);
  });

  test('who has sent a message may report it', async () => {
    const input = { from: CHILDS_LINE, to: TO, body: 'Did it come?' };
    const { payload } = await mutate(stack, 'sendMessage', input, MESSAGE, child());
    const messageId = idOf(payload, 'message');
    const report = await mutate(stack, 'reportMessageDelivery', { messageId }, REPORT, child());
    expect(report.payload).toMatchObject({ message: { id: messageId }, deliveryStatus: 'Delivered' });
  });
});

describe('voicemail', () => {
  const NUMBER = 'number { e164 voicemail { enabled email firstName lastName } }';

  test('is activated, changed and deleted by who holds the number', async () => {
    const number = CHILDS_LINE;
    const settings = { number, pin: '4711', firstName: 'Sofia', email: 'sofia@example.com' };
    const activated = await mutate(stack, 'activateVoicemail', settings, NUMBER, child());
    expect(activated.payload).toMatchObject({
      number: { voicemail: { enabled: true, email: 'sofia@example.com', firstName: 'Sofia' } },
      warnings: [],
    });
    const changed = await mutate(stack, 'updateVoicemail', { number, lastName: 'Rivera' }, NUMBER, child());
    expect(changed.payload).toMatchObject({
      number: { voicemail: { firstName: 'Sofia', lastName: 'Rivera' } },
    });
    const deleted = await mutate(stack, 'deleteVoicemail', { number }, NUMBER, child());
    expect(deleted.payload).toMatchObject({ number: { voicemail: { enabled: false } } });
    for (const mutation of ['updateVoicemail', 'deleteVoicemail'] as const) {
      const input = { number, ...(mutation === 'updateVoicemail' && { pin: '1234' }) };
      const { payload } = await mutate(stack, mutation, input, NUMBER, child());
      expect(mistakes(payload)).toEqual([['WRONG_STATE', 'number']]);
    }
  });

  test('the PIN is told to nobody', async () => {
    const pin = '918273645';
    const answer = await mutate(stack, 'activateVoicemail', { number: CHILDS_LINE, pin }, NUMBER, child());
    expect(answer.payload?.userErrors).toEqual([]);
    const bad = await mutate(
      stack,
      'updateVoicemail',
      { number: CHILDS_LINE, pin: `${pin}x` },
      NUMBER,
      child(),
    );
    expect(mistakes(bad.payload)).toEqual([['INVALID', 'pin']]);
    expect(JSON.stringify([answer, bad]) + stack.output()).not.toContain(pin);
  });

  test('without a PIN nobody can listen: that is told', async () => {
    const { payload } = await mutate(stack, 'activateVoicemail', { number: CHILDS_LINE }, NUMBER, manager());
    expect(payload?.warnings).toEqual([{ code: 'PIN_MISSING', field: ['pin'] }]);
  });

  test('nothing is sent where nothing is to be changed', async () => {
    const { payload } = await mutate(stack, 'updateVoicemail', { number: demo['familyNumber'] }, NUMBER);
    expect(payload?.warnings).toEqual([{ code: 'NOTHING_TO_DO', field: null }]);
    expect(await sent(stack, 'updateVoicemail')).toBe(0);
  });

  test.each(['activateVoicemail', 'updateVoicemail', 'deleteVoicemail'] as const)(
    '%s: a number of somebody else is as unknown as none',
    async (mutation) => {
      for (const number of [demo['familyNumber'], demo['foreignNumber'], '+19995550100']) {
        const { payload } = await mutate(stack, mutation, { number }, NUMBER, child());
        expect(mistakes(payload)).toEqual([['NOT_FOUND', 'number']]);
      }
    },
  );
});
