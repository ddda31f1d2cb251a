import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GraphQLInterfaceType, GraphQLSchema } from 'graphql';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { edgesOf, fieldsOf, nameOf } from './selections.js';
import { recordsOf, shownIn, together, tracesOf, type Records, type Traces } from './traces.js';
import { DISTRIBUTOR, familyViewers, shopViewers } from './viewers.js';
import { schemaOf, Walker } from './walker.js';

/** High enough that no walk has to wait for it. */
const AMPLE = 100_000;
const WALK_MS = 300_000;

/** What a walk provokes on purpose: ids of another kind, and operations that it splits thereupon. */
const PROVOKED = ['BAD_USER_INPUT', 'QUERY_TOO_COSTLY'];

/** Edges that lead nowhere in the records, and why. */
const NEVER_ANSWERED = [
  // The seed's mailing addresses are empty.
  'Account.mailingAddress',
  // The platform returns neither; they are told only of what was set through the graph.
  'DataUsageSettings.renewal',
  'Distributor.mailingAddress',
  // Only what was placed through the graph is listed.
  'NumberOrderConnection.edges',
  'NumberOrderConnection.nodes',
  'NumberOrderEdge.node',
  // The one operation that was done succeeded without a word.
  'Operation.userErrors',
  'Operation.warnings',
  // A DISTRIBUTOR has neither; the other roles' walks follow them.
  'Viewer.account',
  'Viewer.subscriber',
  // The one line that was brought to life went through without a word.
  'Workflow.leftBehind',
  'Workflow.warnings',
  'WorkflowStep.userErrors',
  'WorkflowStep.warnings',
];

let stack: Stack;
let schema: GraphQLSchema;
let records: Records;
let family: Traces;
let shop: Traces;
let everything: Traces;
beforeAll(async () => {
  stack = await startStack({ quota: AMPLE });
  schema = await schemaOf(stack);
  await tempt(stack);
  const begun = [await operate(stack), await beginLine(stack)];
  records = await recordsOf(stack);
  const { demo } = stack.state;
  family = withIds(tracesOf(records, demo['familyAccountId'] ?? ''), begun);
  shop = tracesOf(records, demo['shopAccountId'] ?? '');
  everything = together(family, shop, Object.values(demo));
});
afterAll(() => stack.stop());

/** Adds what could lead astray: packages made for one subscriber of each account, a guardian with a ward in the other. */
async function tempt({ control, state: { demo } }: Stack): Promise<void> {
  const { familyManagerId: parent, foreignSubscriberId: child } = demo;
  const elsewhere = (operation: string, body: object) => control('elsewhere', { operation, body });
  for (const [SubscriberId, PackageName] of [
    [parent, 'Made for Maria'],
    [child, 'Made for Ava'],
  ]) {
    const terms = { Type: 'esim', Price: 12.5, Monthly: true };
    await elsewhere('createPackage', { SubscriberId, PackageName, ...terms });
  }
  await elsewhere('configureGuardianFeatures', {
    SubscriberId: child,
    EnableIntelligentGuardianCalls: true,
    EnableIntelligentGuardianMessages: true,
  });
  await elsewhere('createGuardianRelation', {
    ParentSubscriberId: parent,
    ChildSubscriberId: child,
    Relation: 'Colleague',
  });
}

/** Does something as the family's manager, and gives the id of the operation. */
async function operate(stack: Stack): Promise<string> {
  const input = { name: 'Nina', email: 'nina@example.com', role: 'SUBSCRIBER' };
  const document = `mutation ($input: CreateSubscriberInput!) { createSubscriber(input: $input) {
    operation { id } userErrors { message } } }`;
  const manager = familyViewers(stack)['manager'] ?? null;
  const { data } = await stack.query<{ createSubscriber: { operation: { id: string } } }>(
    document,
    { input },
    { as: manager },
  );
  return data.createSubscriber.operation.id;
}

/** Brings a line to life as the family's admin, and gives the id of the workflow. */
async function beginLine(stack: Stack): Promise<string> {
  const { familyChildId, messageRouteId, packageId } = stack.state.demo;
  const provision = { type: 'MVNO', messageType: 'P2P', productType: 'SMS_DATA' };
  const subscriber = { id: familyChildId };
  const input = { subscriber, number: { provision }, messageRouteId, packageId };
  const { data } = await stack.query<{ activateLine: { workflow: { id: string } } }>(
    'mutation ($input: ActivateLineInput!) { activateLine(input: $input) { workflow { id } } }',
    { input },
    { as: familyViewers(stack)['admin'] ?? null },
  );
  return data.activateLine.workflow.id;
}

/** Traces with more ids, which no other holder's answers may show. */
const withIds = (traces: Traces, ids: readonly string[]): Traces => ({
  ...traces,
  ids: [...traces.ids, ...ids],
  texts: [...traces.texts, ...ids],
});

/** Lists whose total is not the number of their rows, which tells how many rows are hidden. */
function wrongTotalsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const { totalCount, nodes, pageInfo } = data as Partial<Record<string, unknown>>;
  const { hasNextPage } = (pageInfo ?? {}) as { hasNextPage?: boolean };
  const isWhole = Array.isArray(nodes) && hasNextPage === false && typeof totalCount === 'number';
  const wrong = isWhole && totalCount !== nodes.length ? [`${totalCount} of ${nodes.length} rows`] : [];
  return [...wrong, ...Object.values(data).flatMap(wrongTotalsIn)];
}

interface Walked {
  /** Each trace with the operation that showed it first. */
  readonly shown: ReadonlyMap<string, string>;
  /** Errors that are not provoked, totals that count hidden rows, and what is left of the quota. */
  readonly failures: readonly string[];
  readonly walker: Walker;
}

/** Walks as a viewer, with the ids of both accounts, and looks for traces in every answer. */
async function walkAs(viewer: typeof DISTRIBUTOR, traces: Traces): Promise<Walked> {
  const shown = new Map<string, string>();
  const failures = new Set<string>();
  const walker = new Walker(stack, schema, viewer, (answer, document) => {
    for (const trace of shownIn(answer, traces)) if (!shown.has(trace)) shown.set(trace, document);
    for (const { message, extensions } of answer.errors)
      if (!PROVOKED.includes(extensions.code)) failures.add(`${extensions.code}: ${message}`);
    for (const wrong of wrongTotalsIn(answer.data)) failures.add(`${wrong}: ${document}`);
    const isToldQuota = JSON.stringify(answer).includes('quotaRemaining');
    if (isToldQuota && viewer !== DISTRIBUTOR) failures.add('what is left of the quota');
  });
  await walker.walk(everything);
  return { shown, failures: [...failures], walker };
}

test(
  'the walk asks for every field of the schema, and shows a DISTRIBUTOR both accounts',
  async () => {
    const { shown, failures, walker } = await walkAs(DISTRIBUTOR, together(family, shop));
    expect(failures).toEqual([]);
    expect(fieldsOf(schema).filter((field) => !walker.coverage.asked.has(field))).toEqual([]);
    const edges = Object.values(schema.getTypeMap()).flatMap((type) =>
      'getInterfaces' in type && !type.name.startsWith('__') ? edgesOf(type).map(nameOf) : [],
    );
    const dead = edges.filter((edge) => !walker.coverage.answered.has(edge));
    expect(dead.sort()).toEqual(NEVER_ANSWERED);

    // The ids that records of the graph go by; without them the walks below would find nothing by being blind.
    const kinds = [
      'subscribers',
      'numbers',
      'subscriptions',
      'messageRoutes',
      'voiceRoutes',
      'webhooks',
      'thresholds',
    ];
    const ids = kinds.flatMap((kind) => records.get(kind) ?? []).map(({ id }) => String(id));
    const theirs = [...family.ids, ...shop.ids].filter((id) => ids.includes(id));
    expect(theirs.length).toBeGreaterThan(50);
    expect(theirs.filter((id) => !shown.has(id))).toEqual([]);
  },
  WALK_MS,
);

test('a record of every type that is a Node is found by its id alone', async () => {
  const found = new Map<string, string>();
  for (const id of everything.ids) {
    const document = 'query ($id: ID!) { node(id: $id) { __typename id } nodes(ids: [$id]) { id } }';
    const { data } = await stack.query<Refetched | null>(document, { id });
    if (!data?.node) continue;
    found.set(data.node.__typename, data.node.id);
    expect(data.nodes).toEqual([{ id: data.node.id }]);
  }
  const types = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType);
  expect([...found.keys()].sort()).toEqual(types.map(({ name }) => name).sort());
});

interface Refetched {
  readonly node: { readonly __typename: string; readonly id: string } | null;
  readonly nodes: readonly unknown[];
}

/** Everybody but the DISTRIBUTOR, with what may not be shown to them. */
function walkers(): readonly (readonly [name: string, viewer: TestViewer | undefined, hidden: Traces])[] {
  const { child, ...elders } = familyViewers(stack);
  const others = (records.get('subscribers') ?? [])
    .filter(({ accountId, id }) => accountId === child?.accountId && id !== child?.subscriberId)
    // A relation stands between two subscribers, and is seen by both.
    .map(({ id }) => tracesOf(records, String(id), ['relations']));
  expect(others).toHaveLength(6);
  return [
    ['family child', child, together(shop, ...others)] as const,
    ...Object.entries(elders).map(([name, viewer]) => [`family ${name}`, viewer, shop] as const),
    ...Object.entries(shopViewers(stack)).map(([name, viewer]) => [`shop ${name}`, viewer, family] as const),
  ];
}

let walks: Promise<ReadonlyMap<string, Walked>> | undefined;

/** All of them walk side by side, since they ask for much the same documents, which the server then parses once. */
async function walkOf(name: string): Promise<Walked | undefined> {
  walks ??= Promise.all(
    walkers().map(
      async ([walker, viewer = DISTRIBUTOR, hidden]) => [walker, await walkAs(viewer, hidden)] as const,
    ),
  ).then((walked) => new Map(walked));
  return (await walks).get(name);
}

test(
  'a SUBSCRIBER without wards is shown nothing of the shop, and nothing of the others in its account',
  async () => {
    const walked = await walkOf('family child');
    expect([...(walked?.shown ?? ['not walked'])]).toEqual([]);
    expect(walked?.failures).toEqual([]);
  },
  WALK_MS,
);

describe.each(['guardian', 'manager', 'admin'])('the %s of the family', (name) => {
  test(
    'is shown nothing of the shop, whatever it asks for',
    async () => {
      const walked = await walkOf(`family ${name}`);
      expect([...(walked?.shown ?? ['not walked'])]).toEqual([]);
      expect(walked?.failures).toEqual([]);
    },
    WALK_MS,
  );
});

describe.each(['employee', 'manager', 'admin'])('the %s of the shop', (name) => {
  test(
    'is shown nothing of the family, whatever it asks for',
    async () => {
      const walked = await walkOf(`shop ${name}`);
      expect([...(walked?.shown ?? ['not walked'])]).toEqual([]);
      expect(walked?.failures).toEqual([]);
    },
    WALK_MS,
  );
});
