import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { call, done, userErrorsIn, type Called } from '../mutations/call.js';
import { hasRedis } from '../store/redis-server.js';
import { advance } from '../upstream/passing-time.js';
import {
  caseOf,
  FILES,
  leaks,
  messageLeaks,
  NO_LEAKS,
  REDIS,
  watch,
  type Watched,
} from './planted/deployment.js';
import { callInText } from './planted/in-text.js';
import { Marks, type Planting } from './planted/marks.js';
import { plantPlatform, showAndChange } from './planted/platform-secrets.js';
import { plantedFields, SECRET_INPUTS, WAVES, type SecretInput } from './planted/plantings.js';
import { secretFields } from './planted/secret-fields.js';

jest.setTimeout(120_000);

/** Enough for both looks after WRITE_SETTLE_S, and for what is sent again. */
const ROUNDS = 5;
const ROUND_SECONDS = 60;
const PAUSE_MS = 300;
const LONGEST_WAITS = 30;

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

test('every input that holds a secret is planted', () => {
  const planted = SECRET_INPUTS.flatMap(({ mutation, secrets, messages }) => {
    const marks = new Marks();
    return plantedFields(mutation, { ...secrets(marks), ...messages?.(marks) }, marks.cores);
  });
  expect([...new Set([...planted, ...SECRETS_OF_LINES])].sort()).toEqual(secretFields(schema));
});

/** Those of workflows, whose refusals stop a step instead of the mutation: they have a test of their own. */
const SECRETS_OF_LINES = [
  'activateLine.number.portIn.accountPassword',
  'activateLine.subscriber.create.password',
  'resumeWorkflow.corrections.number.portIn.accountPassword',
  'resumeWorkflow.corrections.subscriber.create.password',
];

/** What becomes of a call, and how its secrets are planted in it. */
interface Fate {
  readonly title: string;
  readonly planting: Planting;
  /** What strikes the write; its message repeats every secret. */
  readonly fault?: { readonly kind: string; readonly status?: number };
  /** Whether it is written down on its way; what is not is the same on every store. */
  readonly isWritten?: true;
  /** Whether it stands in the text of the query instead of a variable, and whether the text can be parsed. */
  readonly inText?: 'well-formed' | 'malformed';
  readonly comesTo: (called: Called) => boolean;
}

const isKnown = ({ payload, error }: Called): boolean =>
  error === undefined && payload !== null && userErrorsIn(payload).length === 0;
const isRefusedByRules = ({ payload }: Called): boolean => userErrorsIn(payload).length > 0;
const isRejected = ({ error, payload }: Called): boolean =>
  error?.extensions.code === 'UPSTREAM_REJECTED' && error.message.includes('***') && payload === null;
const isInvalid = ({ error }: Called): boolean => error?.extensions.code === 'GRAPHQL_VALIDATION_FAILED';
const isUnparsed = (called: Called): boolean =>
  isInvalid(called) && called.error?.message.startsWith('Syntax Error') === true;
const isMistyped = ({ error }: Called): boolean => error?.extensions.code === 'BAD_USER_INPUT';

const FATES: readonly Fate[] = [
  { title: 'is done', planting: 'valid', isWritten: true, comesTo: isKnown },
  { title: 'breaks a rule', planting: 'invalid', comesTo: isRefusedByRules },
  { title: 'is of a wrong type', planting: 'of a wrong type', comesTo: isMistyped },
  {
    title: 'is refused in words that repeat it',
    planting: 'valid',
    isWritten: true,
    fault: { kind: 'status', status: 400 },
    comesTo: isRejected,
  },
  {
    title: 'is done and answered with a fault that repeats it',
    planting: 'valid',
    isWritten: true,
    fault: { kind: 'status-after', status: 500 },
    comesTo: isKnown,
  },
  {
    title: 'is lost before its effect',
    planting: 'valid',
    isWritten: true,
    fault: { kind: 'reset-before' },
    comesTo: isKnown,
  },
  {
    title: 'is lost after its effect',
    planting: 'valid',
    isWritten: true,
    fault: { kind: 'reset-after' },
    comesTo: isKnown,
  },
  { title: 'stands in the query', planting: 'valid', inText: 'well-formed', comesTo: isKnown },
  {
    title: 'stands in the query and breaks a rule',
    planting: 'invalid',
    inText: 'well-formed',
    comesTo: isRefusedByRules,
  },
  {
    title: 'stands in the query and is of a wrong type',
    planting: 'of a wrong type',
    inText: 'well-formed',
    comesTo: isInvalid,
  },
  {
    title: 'stands in a query that cannot be parsed because of it',
    planting: 'valid',
    inText: 'malformed',
    comesTo: isUnparsed,
  },
  {
    title: 'stands in the query and is refused in words that repeat it',
    planting: 'valid',
    inText: 'well-formed',
    fault: { kind: 'status', status: 400 },
    comesTo: isRejected,
  },
];

const places = [...FILES, ...(hasRedis() ? [REDIS] : [])];

describe.each(places.map((place) => ({ title: place.name, place })))('on $title', ({ place }) => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await watch(place);
  });
  afterAll(() => watched.stop());

  const fates = FATES.filter(({ isWritten }) => isWritten === true || place === places[0]);
  test.each(fates.map((fate) => ({ title: fate.title, fate })))('a secret that $title', async ({ fate }) => {
    for (const wave of WAVES) {
      const secrets: string[] = [];
      const messages: string[] = [];
      const open: string[] = [];
      const expectNoLeaks = async () => {
        expect(await leaks(watched, secrets)).toEqual(NO_LEAKS);
        expect(await messageLeaks(watched, messages)).toEqual(NO_LEAKS);
      };
      const inputs = [];
      // All before the first call: what is not settled may stand in the way of preparing another.
      for (const planted of wave) inputs.push({ planted, input: await inputFor(watched, planted) });
      for (const { planted, input } of inputs) {
        const own = { secrets: new Marks(fate.planting), messages: new Marks(fate.planting) };
        const called = await callWith(watched, planted, input, fate, own);
        secrets.push(...own.secrets.cores);
        messages.push(...own.messages.cores);
        const { id, status } = called.payload?.operation ?? {};
        if (id !== undefined && status === 'UNKNOWN') open.push(id);
        else expect([planted.mutation, fate.comesTo(called) || called]).toEqual([planted.mutation, true]);
      }
      await expectNoLeaks();
      if (open.length === 0) continue;
      expect(await settled(watched, open)).toBeGreaterThan(0);
      await expectNoLeaks();
    }
  });

  test('a secret of what is open when the server is killed', async () => {
    const becomes = place.isSealed ? 'CONFIRMED' : 'REFUSED';
    const lost: Fate = { title: '', planting: 'valid', fault: { kind: 'reset-before' }, comesTo: isKnown };
    for (const wave of WAVES) {
      const marks = { secrets: new Marks(), messages: new Marks() };
      const open: string[] = [];
      const inputs = [];
      for (const planted of wave) inputs.push({ planted, input: await inputFor(watched, planted) });
      for (const { planted, input } of inputs) {
        const { payload } = await callWith(watched, planted, input, lost, marks);
        if (payload?.operation?.status === 'UNKNOWN') open.push(payload.operation.id);
      }
      expect(open.length).toBeGreaterThan(0);
      await watched.restart();
      await settled(watched, open);
      // What cannot be told from anything else without its text stays open for ever.
      const statuses = (await Promise.all(open.map((id) => statusOf(watched, id)))).filter(
        (status) => status !== 'UNKNOWN',
      );
      expect(new Set(statuses)).toEqual(new Set([becomes]));
      expect(await leaks(watched, marks.secrets.cores)).toEqual(NO_LEAKS);
      expect(await messageLeaks(watched, marks.messages.cores)).toEqual(NO_LEAKS);
    }
  });

  test('secrets of a workflow, refused in words that repeat them, corrected and done', async () => {
    const { stack, world } = watched;
    const marks = new Marks();
    const { number, ...ported } = await caseOf('submitPortIn').input(world);
    const { subscriberId: _nobody, accountId, messageRouteId, voiceRouteId, packageId, ...carrier } = ported;
    const line = { accountId, messageRouteId, voiceRouteId, packageId };
    const person = () => ({
      name: 'Nina',
      email: `${world.unique('nina')}@example.com`,
      role: 'SUBSCRIBER',
      password: marks.text(),
    });
    const subscriber = { create: person() };
    const portIn = { ...carrier, number, accountPassword: marks.text() };
    const words = `Refused: ${subscriber.create.password}`;
    const fault = { kind: 'status', status: 400, count: 1, message: words };
    await stack.control('faults', { operation: 'createSubscriber', ...fault });
    const selection = 'workflow { id status steps { status userErrors { message } } }';
    const input = { ...line, subscriber, number: { portIn } };
    const { payload } = await call(stack, 'activateLine', input, { selection });
    expect(payload).toMatchObject({ workflow: { status: 'PAUSED' } });
    expect(await leaks(watched, marks.cores)).toEqual(NO_LEAKS);
    const { id } = payload?.['workflow'] as { readonly id: string };
    const accountPassword = marks.text();
    const corrections = { subscriber: { create: person() }, number: { portIn: { accountPassword } } };
    const resumed = await call(stack, 'resumeWorkflow', { id, corrections }, { selection });
    expect(resumed.payload).toMatchObject({ workflow: { status: 'WAITING' } });
    expect(await leaks(watched, marks.cores)).toEqual(NO_LEAKS);
  });

  test('a secret that was made is told by its payload alone', async () => {
    const { stack, world } = watched;
    const input = {
      ...(await caseOf('createSubscriber').input(world)),
      password: null,
      idempotencyKey: 'made',
    };
    const before = watched.answers.length;
    const selection = 'subscriber { id email } temporaryPassword';
    const payload = done(await call(stack, 'createSubscriber', input, { selection }));
    const password = String(payload['temporaryPassword']);
    expect(password.length).toBeGreaterThan(20);
    const again = done(await call(stack, 'createSubscriber', input, { selection }));
    expect(again['temporaryPassword']).toBe(password);
    const shown = JSON.stringify(watched.answers.slice(before)).split(password).length - 1;
    expect(shown).toBe(2);
    const { told, kept } = await leaks(watched, [password]);
    expect({ told, kept }).toEqual({ told: [], kept: [] });
  });

  test('a secret in an answer of the platform goes no further', async () => {
    const planted = await plantPlatform(watched);
    const shown = await showAndChange(watched, planted);
    expect(shown).toMatchObject({
      account: {
        messageRoutes: expect.arrayContaining([expect.objectContaining({ id: planted.ids.messageRoute })]),
        voiceRoutes: expect.arrayContaining([expect.objectContaining({ id: planted.ids.voiceRoute })]),
        webhooks: expect.arrayContaining([expect.objectContaining({ id: planted.ids.webhook })]),
      },
      number: { portOutPinIssued: true },
    });
    expect(await leaks(watched, planted.cores)).toEqual(NO_LEAKS);
  });

  test('what is no secret is found by the same search', async () => {
    const { stack, world } = watched;
    const name = world.unique('NoSecret');
    const input = { ...(await caseOf('createSubscriber').input(world)), name };
    await call(stack, 'createSubscriber', input, { selection: 'subscriber { name }' });
    const found = await leaks(watched, [name, 'createSubscriber']);
    expect(found).toEqual({
      told: ['createSubscriber'],
      answered: expect.arrayContaining([expect.stringContaining(name)]),
      kept: place.isSealed ? [] : [name, 'createSubscriber'],
    });
  });
});

interface OwnMarks {
  readonly secrets: Marks;
  readonly messages: Marks;
}

async function inputFor(
  { world, lines }: Watched,
  { mutation, record }: SecretInput,
): Promise<Readonly<Record<string, unknown>>> {
  return { ...(await caseOf(mutation).input(world)), ...(await record?.(world, lines)) };
}

/** Calls a mutation with planted secrets; what strikes its write repeats them. */
async function callWith(
  { stack, world }: Watched,
  { mutation, secrets, messages }: SecretInput,
  input: Readonly<Record<string, unknown>>,
  { fault, inText }: Fate,
  own: OwnMarks,
): Promise<Called> {
  const { sends, selection, as } = caseOf(mutation);
  const whole = {
    ...input,
    ...secrets(own.secrets),
    ...messages?.(own.messages),
    idempotencyKey: world.unique('key'),
  };
  if (fault) {
    const [write] = sends(whole, world);
    const values = [...own.secrets.values, ...own.messages.values];
    const message = `It is not to be used again: ${values.join(', ')}`;
    await stack.control('faults', { operation: write?.operation, ...fault, message });
  }
  const viewer = as?.(world);
  const stumblesOver = inText === 'malformed' ? [...own.secrets.values, ...own.messages.values] : [];
  const called = inText
    ? await callInText({ stack, schema, selection, as: viewer, stumblesOver }, mutation, whole)
    : await call(stack, mutation, whole, { selection, as: viewer });
  if (fault) {
    const faults = await stack.control<readonly unknown[]>('faults');
    expect([mutation, faults, called]).toEqual([mutation, [], called]);
  }
  return called;
}

/** Lets time pass until what can be found out is; how many operations that were open are not any more. */
async function settled(watched: Watched, open: readonly string[]): Promise<number> {
  let settledOnes = 0;
  for (let round = 0; round < ROUNDS && settledOnes < open.length; round++) {
    await advance(watched.stack, ROUND_SECONDS);
    const statuses = await worked(watched, open);
    settledOnes = statuses.filter((status) => status === 'CONFIRMED' || status === 'REFUSED').length;
  }
  return settledOnes;
}

/** The statuses once nothing is under way: the work in the background goes on in real time, on a busy machine for long. */
async function worked(watched: Watched, open: readonly string[]): Promise<(string | undefined)[]> {
  for (let waits = 1; ; waits++) {
    await pause(PAUSE_MS);
    const statuses = await Promise.all(open.map((id) => statusOf(watched, id)));
    if (!statuses.includes('PENDING') || waits === LONGEST_WAITS) return statuses;
  }
}

async function statusOf({ stack }: Watched, id: string): Promise<string | undefined> {
  const { data } = await stack.query<{ operation: { status: string } | null }>(
    'query ($id: ID!) { operation(id: $id) { status userErrors { message } warnings { message } } }',
    { id },
  );
  return data.operation?.status;
}
