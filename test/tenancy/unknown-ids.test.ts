import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { callsOf } from './candidates.js';
import { pass } from './time.js';
import { recordsOf, together, tracesOf, type Traces } from './traces.js';
import { DISTRIBUTOR, familyViewers, shopViewers } from './viewers.js';
import { schemaOf } from './walker.js';

const AMPLE = 100_000;
const PROBES_MS = 300_000;
/** Longer than anything is remembered. */
const FORGOTTEN_S = 40 * 24 * 3600;
/** That something is absent is forgotten sooner than what is there. */
const ABSENCE_FORGOTTEN_S = 20;

/** What docs/tenancy.md names: the platform lists these nowhere, so an unknown id costs a request to learn whose it is. */
const NOT_LISTED = /^(node|nodes|threshold|feature)\(ids?: \[?"(THID|FEID)-/;
/** They look for stock and at other carriers' numbers, which belong to no account. */
const NOT_A_RECORD = /^(numberAvailability|portInEligibility)\(/;

let stack: Stack;
let schema: GraphQLSchema;
let foreignTo: Record<'family' | 'shop', Traces>;
beforeAll(async () => {
  stack = await startStack({ quota: AMPLE });
  schema = await schemaOf(stack);
  const records = await recordsOf(stack);
  const { demo } = stack.state;
  const family = tracesOf(records, demo['familyAccountId'] ?? '');
  const shop = tracesOf(records, demo['shopAccountId'] ?? '');
  const nobodys = [demo['rejectedPortInOrderId'] ?? ''];
  foreignTo = { family: together(shop, nobodys), shop: together(family, nobodys) };
});
afterAll(() => stack.stop());

interface Probe {
  readonly body: unknown;
  readonly requests: Readonly<Record<string, number>>;
}

async function probe(viewer: TestViewer, call: string): Promise<Probe> {
  await stack.resetJournal();
  const document = `{ probed: ${call} { __typename } }`;
  const { data, errors, extensions, status } = await stack.query(document, undefined, { as: viewer });
  return { body: { status, data, errors, extensions }, requests: (await stack.journal()).byOperation };
}

/** The same call, when the server has forgotten everything, right after that, and a while later. */
async function probes(viewer: TestViewer, call: string): Promise<Record<'cold' | 'warm' | 'later', Probe>> {
  await pass(stack, FORGOTTEN_S);
  const cold = await probe(viewer, call);
  const warm = await probe(viewer, call);
  await pass(stack, ABSENCE_FORGOTTEN_S);
  return { cold, warm, later: await probe(viewer, call) };
}

const UUID_TAIL = /[\da-f]{8}-[\da-f-]{27}/g;
const unknownOf = (call: string): string =>
  call
    .replace(UUID_TAIL, () => randomUUID())
    .replace(/\+1\d{7}(\d{3})/g, '+12125550$1')
    .replace(
      /"89\d+"/g,
      () =>
        `"8912345${Math.floor(Math.random() * 1e12)
          .toString()
          .padStart(12, '0')}"`,
    );

/** One call of each kind: a field of Query with an id of one prefix, a number or a SIM that is somebody else's. */
function callsToForeign(traces: Traces): string[] {
  const query = schema.getQueryType();
  const calls = Object.values(query?.getFields() ?? {}).flatMap((field) => callsOf(field, traces));
  const ofKind = new Map(
    calls
      .filter((call) => call.includes('(') && !NOT_A_RECORD.test(call) && !call.startsWith('nodes('))
      .map((call) => [call.replace(UUID_TAIL, '').replace(/\d/g, ''), call]),
  );
  return [...ofKind.values()];
}

async function isAccepted(call: string): Promise<boolean> {
  const { errors } = await stack.query(`{ ${call} { __typename } }`, undefined, { as: DISTRIBUTOR });
  return !errors.some(({ extensions }) => extensions.code === 'BAD_USER_INPUT');
}

async function comparedAs(viewer: TestViewer, traces: Traces): Promise<number> {
  let compared = 0;
  for (const call of callsToForeign(traces)) {
    if (!(await isAccepted(call))) continue;
    compared += 1;
    const unknown = unknownOf(call);
    expect(unknown).not.toBe(call);
    const foreign = await probes(viewer, call);
    const absent = await probes(viewer, unknown);
    const where = `${viewer.role} ${call}`;
    expect({ where, ...foreign }).toEqual({ where, ...absent });
    expect({ where, answer: absent.cold.body }).toMatchObject({
      where,
      answer: { errors: [], data: { probed: null } },
    });

    const another = await probe(viewer, unknownOf(call));
    const isReadToKnow = NOT_LISTED.test(call) && viewer.role !== 'SUBSCRIBER';
    expect({ where, requests: another.requests }).toEqual({
      where,
      requests: isReadToKnow ? { [call.includes('THID') ? 'getThreshold' : 'getFeature']: 1 } : {},
    });
  }
  return compared;
}

describe.each(['child', 'guardian', 'manager', 'admin'])('to the %s of the family', (name) => {
  test(
    'the ids of the shop look and cost the same as ids that never were, and those cost nothing',
    async () => {
      expect(await comparedAs(familyViewers(stack)[name] ?? DISTRIBUTOR, foreignTo.family)).toBeGreaterThan(
        20,
      );
    },
    PROBES_MS,
  );
});

describe.each(['admin'])('to the %s of the shop', (name) => {
  test(
    'the ids of the family look and cost the same as ids that never were, and those cost nothing',
    async () => {
      expect(await comparedAs(shopViewers(stack)[name] ?? DISTRIBUTOR, foreignTo.shop)).toBeGreaterThan(20);
    },
    PROBES_MS,
  );
});

test('a message that was listed to another account is as unknown as one that never was', async () => {
  const { admin = DISTRIBUTOR } = shopViewers(stack);
  const { manager = DISTRIBUTOR } = familyViewers(stack);
  const { familyNumberId, messageId = '' } = stack.state.demo;
  const conversation = 'query ($id: ID) { number(id: $id) { messages { nodes { id } } } }';
  const { data } = await stack.query(conversation, { id: familyNumberId }, { as: manager });
  expect(JSON.stringify(data)).toContain(messageId);
  const call = `message(id: "${messageId}")`;
  const foreign = await probe(admin, call);
  expect(foreign).toMatchObject({ body: { data: { probed: null } }, requests: {} });
  expect(await probe(admin, unknownOf(call))).toEqual(foreign);
});
