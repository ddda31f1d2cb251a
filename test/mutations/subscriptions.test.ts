import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';

jest.setTimeout(120_000);

let stack: Stack;
let demo: Readonly<Record<string, string>>;
beforeAll(async () => {
  stack = await startStack({ quota: 10_000 });
  ({ demo } = stack.state);
});
afterAll(() => stack.stop());

interface Payload {
  readonly subscription: {
    readonly id: string;
    readonly iccid: string | null;
    readonly type: string;
    readonly number: { readonly id: string } | null;
    readonly package: { readonly id: string };
  } | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly field: readonly string[] | null;
  }[];
  readonly warnings: readonly { readonly code: string; readonly field: readonly string[] | null }[];
  readonly replayed: boolean;
}

async function run(mutation: string, input: object, as?: TestViewer): Promise<Payload> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await stack.query<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) {
      subscription { id iccid type number { id } package { id } } replayed
      userErrors { code message field } warnings { code field } } }`,
    { input },
    as ? { as } : {},
  );
  expect(errors).toEqual([]);
  const payload = data[mutation];
  if (!payload) throw new Error(`No payload of ${mutation}`);
  return payload;
}

const elsewhere = <Answer>(operation: string, body: object): Promise<Answer> =>
  stack.control<Answer>('elsewhere', { operation, body });

interface Line {
  readonly PhoneNumberId: string;
  readonly ICCID: string;
}

/** A line that nobody has subscribed for; of the daughter, unless told otherwise. */
const newLine = (parts: object = {}): Promise<Line> =>
  elsewhere('provisionNumber', {
    AccountId: demo['familyAccountId'],
    AssignedSubscriberId: demo['familyChildId'],
    NumberType: 'mvno',
    MessageType: 'p2p',
    ProductType: 'Sms+Data',
    MessageEnabled: true,
    VoiceEnabled: false,
    DataEnabled: true,
    MessageRouteId: demo['messageRouteId'],
    ...parts,
  });

const child = () => ({ subscriberId: demo['familyChildId'], packageId: demo['packageId'] });
const mistakes = ({ userErrors }: Payload) => userErrors.map(({ code, field }) => [code, field?.join('.')]);
const sent = async (operation: string) =>
  (await stack.journal()).entries.filter((entry) => entry.operation === operation).map(({ body }) => body);

const manager = (): TestViewer => ({
  role: 'MANAGER',
  accountId: demo['familyAccountId'],
  subscriberId: demo['familyManagerId'],
});

describe('createSubscription', () => {
  test('sends what the guide sends, the class worked out from the number', async () => {
    await stack.resetJournal();
    const { PhoneNumberId, ICCID } = await newLine({ NumberType: 'iot' });
    const made = await run(
      'createSubscription',
      { ...child(), numberId: PhoneNumberId, iccid: ICCID },
      manager(),
    );
    expect(made).toMatchObject({
      subscription: { type: 'IOT', iccid: ICCID, number: { id: PhoneNumberId } },
    });
    expect(await sent('createSubscription')).toEqual([
      {
        SubscriberId: demo['familyChildId'],
        TNID: PhoneNumberId,
        ICCID,
        PackageId: demo['packageId'],
        Type: 'Iot',
      },
    ]);
  });

  test('a number has one active subscription, which the refusal names; a cancelled one frees it', async () => {
    const { PhoneNumberId: numberId } = await newLine();
    const { subscription } = await run('createSubscription', { ...child(), numberId });
    const again = await run('createSubscription', { ...child(), numberId, allowRepeat: true });
    expect(mistakes(again)).toEqual([['TAKEN', 'numberId']]);
    expect(again.userErrors[0]?.message).toContain(subscription?.id);
    // The cache still has it as active: that alone is no reason to refuse.
    await elsewhere('deleteSubscription', { SubscriptionId: subscription?.id });
    const third = await run('createSubscription', { ...child(), numberId, allowRepeat: true });
    expect(third).toMatchObject({
      userErrors: [],
      replayed: false,
      subscription: { number: { id: numberId } },
    });
  });

  test('two at once for one number buy one', async () => {
    const { PhoneNumberId: numberId } = await newLine();
    const inputs = [1, 2].map((key) => ({ ...child(), numberId, idempotencyKey: `race ${key}` }));
    const payloads = await Promise.all(inputs.map((input) => run('createSubscription', input)));
    expect(payloads.filter(({ subscription }) => subscription !== null)).toHaveLength(1);
    expect(payloads.flatMap(mistakes)).toEqual([['TAKEN', 'numberId']]);
  });

  test('the class must match the number, and is required without one', async () => {
    const { PhoneNumberId: numberId } = await newLine();
    expect(mistakes(await run('createSubscription', { ...child(), numberId, type: 'IOT' }))).toEqual([
      ['MISMATCH', 'type'],
    ]);
    expect(mistakes(await run('createSubscription', child()))).toEqual([['INVALID', 'type']]);
    const made = await run('createSubscription', { ...child(), type: 'VOIP' });
    expect(made).toMatchObject({ subscription: { type: 'VOIP', number: null }, userErrors: [] });
  });

  test('number, subscriber and package belong together', async () => {
    const { PhoneNumberId: mothers } = await newLine({ AssignedSubscriberId: demo['familyManagerId'] });
    const { PackageId: mothersPackage } = await elsewhere<{ PackageId: string }>('createPackage', {
      PackageName: 'Mother alone',
      Type: 'sip',
      Price: 5,
      Monthly: true,
      SubscriberId: demo['familyManagerId'],
    });
    const both = await run('createSubscription', {
      ...child(),
      numberId: mothers,
      packageId: mothersPackage,
    });
    expect(mistakes(both).sort()).toEqual([
      ['MISMATCH', 'numberId'],
      ['MISMATCH', 'packageId'],
    ]);
    const foreign = await run('createSubscription', { ...child(), numberId: demo['foreignNumberId'] });
    expect(mistakes(foreign)).toContainEqual(['MISMATCH', 'numberId']);
    const orphan = await run('createSubscription', { ...child(), numberId: demo['orphanNumberId'] });
    expect(mistakes(orphan)).toEqual([]);
  });

  test('what is foreign and what is absent is refused alike, all of it at once', async () => {
    const absent = { subscriberId: 'TSUID-0', numberId: 'NID-0', packageId: 'PID-0' };
    const foreign = {
      subscriberId: demo['foreignSubscriberId'],
      numberId: demo['foreignNumberId'],
      packageId: 'PID-0',
    };
    const toldOfAbsent = await run('createSubscription', absent, manager());
    expect(mistakes(toldOfAbsent)).toEqual([
      ['NOT_FOUND', 'subscriberId'],
      ['NOT_FOUND', 'numberId'],
      ['NOT_FOUND', 'packageId'],
    ]);
    const toldOfForeign = await run('createSubscription', foreign, manager());
    expect(toldOfForeign.userErrors).toEqual(toldOfAbsent.userErrors);
  });

  test('an ICCID that breaks the rules is worth a warning, no more', async () => {
    const unusual = { wrongCheckDigit: '8901240397190002081', notTelecom: '7901240397190002080' };
    for (const iccid of Object.values(unusual)) {
      const made = await run('createSubscription', { ...child(), type: 'VOIP', iccid });
      expect(made).toMatchObject({
        subscription: { iccid },
        warnings: [{ code: 'UNUSUAL_ICCID', field: ['iccid'] }],
      });
    }
    const usual = await run('createSubscription', { ...child(), type: 'VOIP', iccid: '8901240397190002080' });
    expect(usual.warnings.map(({ code }) => code)).not.toContain('UNUSUAL_ICCID');
  });

  test('a lost answer is found out, and an identical purchase within a minute buys nothing', async () => {
    const { PhoneNumberId: numberId } = await newLine();
    await stack.control('faults', { operation: 'createSubscription', kind: 'reset-after', count: 1 });
    const first = await run('createSubscription', { ...child(), numberId });
    expect(first).toMatchObject({ subscription: { number: { id: numberId } }, userErrors: [] });
    const second = await run('createSubscription', { ...child(), numberId });
    expect(second).toMatchObject({
      subscription: { id: first.subscription?.id },
      replayed: true,
      warnings: [{ code: 'REPLAYED_WITHOUT_KEY' }],
    });
  });
});

describe('updateSubscription', () => {
  const newSubscription = async () => {
    const line = await newLine();
    const { subscription } = await run('createSubscription', { ...child(), numberId: line.PhoneNumberId });
    return { subscriptionId: subscription?.id, line };
  };

  test('moves to another number, with its SIM and its class of service', async () => {
    const { subscriptionId } = await newSubscription();
    const device = await newLine({ NumberType: 'iot' });
    await stack.resetJournal();
    const moved = await run('updateSubscription', { subscriptionId, numberId: device.PhoneNumberId });
    expect(moved).toMatchObject({
      userErrors: [],
      subscription: { number: { id: device.PhoneNumberId }, iccid: device.ICCID, type: 'IOT' },
    });
    expect(await sent('updateSubscription')).toEqual([
      { SubscriptionId: subscriptionId, TNID: device.PhoneNumberId, ICCID: device.ICCID, Type: 'Iot' },
    ]);
  });

  test('refuses a number that is taken, and one of another account', async () => {
    const [{ subscriptionId }, other] = [await newSubscription(), await newSubscription()];
    const taken = await run('updateSubscription', { subscriptionId, numberId: other.line.PhoneNumberId });
    expect(mistakes(taken)).toEqual([['TAKEN', 'numberId']]);
    expect(taken.userErrors[0]?.message).toContain(other.subscriptionId);
    const foreign = { subscriptionId, numberId: demo['foreignNumberId'] };
    expect(mistakes(await run('updateSubscription', foreign, manager()))).toEqual([
      ['NOT_FOUND', 'numberId'],
    ]);
  });

  test('refuses a subscriber of another account, and one who does not hold the number', async () => {
    const { subscriptionId } = await newSubscription();
    const foreign = await run('updateSubscription', {
      subscriptionId,
      subscriberId: demo['foreignSubscriberId'],
    });
    expect(mistakes(foreign)).toContainEqual(['MISMATCH', 'subscriberId']);
    const mother = { subscriptionId, subscriberId: demo['familyManagerId'] };
    expect(mistakes(await run('updateSubscription', mother))).toEqual([['MISMATCH', 'numberId']]);
  });

  test('sends nothing when all is as asked, and says so', async () => {
    const { subscriptionId, line } = await newSubscription();
    await stack.resetJournal();
    const same = { subscriptionId, packageId: demo['packageId'], numberId: line.PhoneNumberId };
    expect(await run('updateSubscription', same)).toMatchObject({
      subscription: { id: subscriptionId },
      warnings: [{ code: 'NOTHING_TO_DO' }],
    });
    expect(await sent('updateSubscription')).toEqual([]);
  });

  test('an ended one cannot be changed; ending it again does nothing', async () => {
    const { subscriptionId } = await newSubscription();
    await run('cancelSubscription', { subscriptionId });
    const changed = await run('updateSubscription', { subscriptionId, packageId: demo['packageId'] });
    expect(mistakes(changed)).toEqual([['WRONG_STATE', 'subscriptionId']]);
    const again = await run('cancelSubscription', { subscriptionId, idempotencyKey: 'again' });
    expect(again).toMatchObject({ userErrors: [], warnings: [{ code: 'NOTHING_TO_DO' }] });
  });
});
