import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isNonNullType, type GraphQLSchema } from 'graphql';
import { familyHome, operatorConsole } from '../requests/screens.js';
import { spentOn } from '../requests/spent.js';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { callsOf } from './candidates.js';
import { deploy } from './credentials-file.js';
import { recordsOf, shownIn, together, tracesOf, type Traces } from './traces.js';
import { DISTRIBUTOR, familyViewers, shopViewers } from './viewers.js';
import { kindOf, schemaOf, Walker } from './walker.js';

const WALK_MS = 300_000;
/** Operations that are under way at once. */
const ASKED_TOGETHER = 5;
/** Calls that share an operation. */
const CALLS_TOGETHER = 10;

let stack: Stack;
let schema: GraphQLSchema;
let family: Traces;
let shop: Traces;
let everything: Traces;
let familyId: string;
let shopId: string;
beforeAll(async () => {
  stack = await startStack({ quota: 100_000 });
  schema = await schemaOf(stack);
  const { demo } = stack.state;
  familyId = demo['familyAccountId'] ?? '';
  shopId = demo['shopAccountId'] ?? '';
  const records = await recordsOf(stack);
  family = tracesOf(records, familyId);
  shop = tracesOf(records, shopId);
  everything = together(family, shop, Object.values(demo));
  callsTogether = await callsInGroups();
}, WALK_MS);
afterAll(() => stack.stop());

async function on<T>(
  deployment: Parameters<typeof deploy>[1],
  work: (server: Stack) => Promise<T>,
): Promise<T> {
  const server = await deploy(stack, deployment);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

const viewerOf = (viewers: Readonly<Record<string, TestViewer>>, name: string): TestViewer =>
  viewers[name] ?? DISTRIBUTOR;

/** Calls in the groups in which they share an operation: those that may not be null have one alone, since they take all with them. */
let callsTogether: readonly (readonly string[])[];

/** Every call of every field of Query, but of those that are refused for the kind of their id only one. */
async function callsInGroups(): Promise<readonly (readonly string[])[]> {
  const refusals = new Map<string, boolean>();
  const groups: string[][] = [];
  const shared: string[] = [];
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    for (const call of callsOf(field, everything)) {
      const kind = kindOf(call);
      const isKnown = refusals.has(kind);
      if (!isKnown) {
        const { errors } = await stack.query(`{ ${call} { __typename } }`);
        refusals.set(
          kind,
          errors.some(({ extensions }) => extensions.code === 'BAD_USER_INPUT'),
        );
      }
      if (refusals.get(kind) !== true && !isNonNullType(field.type)) shared.push(call);
      else if (refusals.get(kind) !== true || !isKnown) groups.push([call]);
    }
  }
  for (let at = 0; at < shared.length; at += CALLS_TOGETHER)
    groups.push(shared.slice(at, at + CALLS_TOGETHER));
  return groups;
}

/** What the answers to every call of every field of Query say; null and what a request says of itself left out. */
async function answersTo(server: Stack, viewer: TestViewer): Promise<{ told: string[]; codes: Set<string> }> {
  const told: string[] = [];
  const codes = new Set<string>();
  const ask = async (calls: readonly string[]): Promise<void> => {
    const fields = calls.map((call, index) => `c${index}: ${call} { __typename }`);
    const document = `{ ${fields.join(' ')} }`;
    const { data, errors } = await server.query<Record<string, unknown> | null>(document, undefined, {
      as: viewer,
    });
    for (const { extensions } of errors) codes.add(extensions.code);
    for (const [index, call] of calls.entries()) {
      const rows = [data?.[`c${index}`]].flat();
      if (rows.some((row) => row !== null && row !== undefined)) told.push(call);
    }
  };
  for (let at = 0; at < callsTogether.length; at += ASKED_TOGETHER) {
    await Promise.all(callsTogether.slice(at, at + ASKED_TOGETHER).map(ask));
  }
  codes.delete('BAD_USER_INPUT');
  return { told, codes };
}

/** What walks show of what must stay hidden. They go on side by side: the server parses once what several ask for. */
async function shownTo(
  server: Stack,
  walks: readonly (readonly [viewer: TestViewer, hidden: Traces])[],
): Promise<string[]> {
  const shown = new Set<string>();
  const walked = walks.map(async ([viewer, hidden]) => {
    const walker = new Walker(server, schema, viewer, (answer) => {
      for (const trace of shownIn(answer, hidden)) shown.add(`${trace} to ${viewer.role}`);
    });
    await walker.walk(everything);
  });
  await Promise.all(walked);
  return [...shown];
}

describe('a token whose subscriber is not in its account', () => {
  test.each(['SUBSCRIBER', 'MANAGER', 'ACCOUNT_ADMIN'] as const)(
    'is refused, as %s',
    async (role) => {
      const subscriberId = stack.state.demo['shopManagerId'];
      const viewer: TestViewer = { role, accountId: familyId, subscriberId };
      const { told, codes } = await answersTo(stack, viewer);
      // Its own role is all that a token can learn from itself.
      expect(told).toEqual(['viewer']);
      expect([...codes]).toEqual(['UNAUTHENTICATED']);
      const { data, errors } = await stack.query(
        '{ viewer { account { id } subscriber { id } } }',
        undefined,
        {
          as: viewer,
        },
      );
      expect(data).toEqual({ viewer: { account: null, subscriber: null } });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    },
    WALK_MS,
  );

  test('is refused alike when there is no such subscriber', async () => {
    const viewer: TestViewer = { role: 'SUBSCRIBER', accountId: familyId, subscriberId: 'TSUID-0' };
    const { data, errors } = await stack.query('{ account { id } }', undefined, { as: viewer });
    expect(data).toEqual({ account: null });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('a number without a subscriber', () => {
  const ORPHAN =
    'query ($id: ID) { number(id: $id) { e164 account { id } } account { numbers { nodes { id } } } }';
  interface Found {
    readonly number: { readonly e164: string; readonly account: { readonly id: string } | null } | null;
    readonly account: { readonly numbers: { readonly nodes: readonly { readonly id: string }[] } } | null;
  }
  const ask = (server: Stack, as: TestViewer) =>
    server.query<Found>(ORPHAN, { id: stack.state.demo['orphanNumberId'] }, { as });

  test('is seen by a DISTRIBUTOR, and by nobody in an account that has no credential of its own', async () => {
    const { data } = await ask(stack, DISTRIBUTOR);
    expect(data.number).toEqual({ e164: stack.state.demo['orphanNumber'], account: null });
    for (const viewer of [...Object.values(shopViewers(stack)), ...Object.values(familyViewers(stack))]) {
      const answer = await ask(stack, viewer);
      expect(answer.errors).toEqual([]);
      expect(answer.data.number).toBeNull();
    }
  });

  test("is seen by the admin of the account that bought it, with the account's own credential", async () => {
    const bought = await stack.control<{ OrderId: string }>('elsewhere', {
      operation: 'provisionNumber',
      accountId: shopId,
      body: {
        NumberType: 'mvno',
        MessageType: 'p2p',
        ProductType: 'Sms+Data',
        MessageEnabled: true,
        VoiceEnabled: false,
        MessageRouteId: stack.state.demo['foreignMessageRouteId'],
        AreaCode: '801',
        ICCID: '8901240000000000015',
      },
    });
    const records = await stack.control<{ id: string; orderId: string; number: string }[]>('records/numbers');
    const orphan = records.find(({ orderId }) => orderId === bought.OrderId);
    expect(orphan).toBeDefined();
    const seen = async (server: Stack, as: TestViewer) => {
      const { data, errors } = await server.query<Found>(ORPHAN, { id: orphan?.id }, { as });
      expect(errors).toEqual([]);
      const isListed = data.account?.numbers.nodes.some(({ id }) => id === orphan?.id) ?? false;
      return [data.number?.account?.id, isListed];
    };
    const shopStaff = shopViewers(stack);
    await on({ main: 'distributor', accounts: [shopId] }, async (server) => {
      expect(await seen(server, viewerOf(shopStaff, 'admin'))).toEqual([shopId, true]);
      expect(await seen(server, viewerOf(shopStaff, 'manager'))).toEqual([undefined, false]);
      expect(await seen(server, viewerOf(shopStaff, 'employee'))).toEqual([undefined, false]);
      expect(await seen(server, viewerOf(familyViewers(stack), 'admin'))).toEqual([undefined, false]);
    });
    await on({ main: 'distributor' }, async (server) => {
      expect(await seen(server, viewerOf(shopStaff, 'admin'))).toEqual([undefined, false]);
    });
  });
});

describe("with one account's credential alone", () => {
  const deployment = (): Parameters<typeof deploy>[1] => ({ main: { accountId: familyId } });

  test('its home works; its subscribers are those with a line, and it says so', async () => {
    await on(deployment(), async (server) => {
      const manager = viewerOf(familyViewers(stack), 'manager');
      const spent = await spentOn(stack, async () => {
        const { data, errors } = await familyHome(server, manager);
        expect(errors).toEqual([]);
        expect(data.account.subscribers.nodes).toHaveLength(6);
      });
      expect(spent.byOperation).toEqual({
        getAccount: 1,
        listNumberInventory: 1,
        listSubscriptions: 1,
        getSubscriber: 6,
        listPackages: 1,
        getDataUsageInfo: 1,
        getGuardianFeatures: 6,
      });
      const { data } = await server.query('{ account { subscribers { isComplete } } }', undefined, {
        as: manager,
      });
      expect(data).toEqual({ account: { subscribers: { isComplete: false } } });
    });
  });

  test('a console of 100 numbers costs a request more for each of its subscribers', async () => {
    const platform = await startStack({ seed: 'scale:1x50x2', quota: 10_000 });
    try {
      const accountId = platform.state.demo['familyAccountId'] ?? '';
      const server = await deploy(platform, { main: { accountId } });
      const spent = await spentOn(platform, async () => {
        const { data, errors } = await operatorConsole(server);
        expect(errors).toEqual([]);
        expect(data.account.numbers.nodes).toHaveLength(100);
      });
      expect(spent.byOperation).toEqual({
        getAccount: 1,
        listNumberInventory: 1,
        listSubscriptions: 1,
        getSubscriber: 50,
        listPackages: 1,
        listMessageRoutes: 1,
        getDataUsageInfo: 1,
      });
      await server.stop();
    } finally {
      await platform.stop();
    }
  });

  test(
    'its viewers are shown nothing of another account, and viewers of another account nothing at all',
    async () => {
      await on(deployment(), async (server) => {
        const walks = ['guardian', 'admin'].map(
          (name) => [viewerOf(familyViewers(stack), name), shop] as const,
        );
        expect(await shownTo(server, walks)).toEqual([]);
        await stack.resetJournal();
        for (const viewer of Object.values(shopViewers(stack))) {
          const { told, codes } = await answersTo(server, viewer);
          expect(told).toEqual(['viewer']);
          expect([...codes]).toEqual(['UNAUTHENTICATED']);
        }
        expect((await stack.journal()).byOperation).toEqual({});
      });
    },
    WALK_MS,
  );
});

test(
  'with the credentials of several accounts and no distributor, each account sees its own, and a DISTRIBUTOR all',
  async () => {
    await on({ main: { accountId: familyId }, accounts: [shopId] }, async (server) => {
      const everyAccount = await server.query<{ accounts: { nodes: { id: string }[]; totalCount: number } }>(
        '{ accounts { totalCount nodes { id } } }',
      );
      expect(everyAccount.errors).toEqual([]);
      expect(everyAccount.data.accounts.nodes.map(({ id }) => id).sort()).toEqual([familyId, shopId].sort());
      const walks = [
        [viewerOf(familyViewers(stack), 'admin'), shop],
        [viewerOf(shopViewers(stack), 'admin'), family],
      ] as const;
      for (const [viewer] of walks) {
        const own = await server.query('{ account { id } }', undefined, { as: viewer });
        expect(own.data).toEqual({ account: { id: viewer.accountId } });
      }
      expect(await shownTo(server, walks)).toEqual([]);
    });
  },
  WALK_MS,
);
