import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { pass } from './time.js';
import { familyViewers, shopViewers } from './viewers.js';

/** Longer than an access decision holds. */
const DECISION_S = 16 * 60;

let stack: Stack;
let guardian: TestViewer;
beforeEach(async () => {
  stack = await startStack({ quota: 10_000 });
  guardian = familyViewers(stack)['guardian'] ?? { role: 'DISTRIBUTOR' };
});
afterEach(() => stack.stop());

interface Family {
  readonly account: { readonly subscribers: { readonly nodes: readonly { id: string; name: string }[] } };
}

async function namesSeenBy(viewer: TestViewer): Promise<string[]> {
  const { data, errors } = await stack.query<Family>(
    '{ account { subscribers { nodes { id name } } } }',
    undefined,
    { as: viewer },
  );
  expect(errors).toEqual([]);
  return data.account.subscribers.nodes.map(({ name }) => name).sort();
}

const WARD = /* GraphQL */ `
  query ($id: ID!) {
    subscriber(id: $id) {
      name
      numbers {
        id
      }
      subscriptions {
        totalCount
      }
      guardian {
        callsEnabled
        callFilters {
          id
          allowedNumbers
          number {
            id
          }
        }
        messageFilters {
          id
        }
      }
    }
  }
`;

test('a guardian sees its wards with their filters, and nothing that they hold', async () => {
  const { familyChildId, callFilterId, messageFilterId } = stack.state.demo;
  expect(await namesSeenBy(guardian)).toEqual(['Maria Rivera', 'Mateo Rivera', 'Sofia Rivera']);
  const { data, errors } = await stack.query(WARD, { id: familyChildId }, { as: guardian });
  expect(errors).toEqual([]);
  expect(data).toEqual({
    subscriber: {
      name: 'Sofia Rivera',
      numbers: [],
      subscriptions: { totalCount: 0 },
      guardian: {
        callsEnabled: true,
        callFilters: [{ id: callFilterId, allowedNumbers: expect.any(Array), number: null }],
        messageFilters: [{ id: messageFilterId }],
      },
    },
  });
});

test('a subscriber without wards sees itself alone, and not its guardian', async () => {
  const { child = guardian } = familyViewers(stack);
  expect(await namesSeenBy(child)).toEqual(['Sofia Rivera']);
  const { data, errors } = await stack.query(
    '{ viewer { subscriber { guardian { guardians { relation guardian { name } } } } } }',
    undefined,
    { as: child },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    viewer: { subscriber: { guardian: { guardians: [{ relation: 'Parent', guardian: null }] } } },
  });
});

test('a relation that ends closes the ward within 15 minutes', async () => {
  const { familyManagerId, familyChildId } = stack.state.demo;
  expect(await namesSeenBy(guardian)).toContain('Sofia Rivera');
  await stack.control('elsewhere', {
    operation: 'deleteGuardianRelation',
    body: { ParentSubscriberId: familyManagerId, ChildSubscriberId: familyChildId },
  });
  await pass(stack, DECISION_S);
  expect(await namesSeenBy(guardian)).toEqual(['Maria Rivera', 'Mateo Rivera']);
  const { data } = await stack.query(WARD, { id: familyChildId }, { as: guardian });
  expect(data).toEqual({ subscriber: null });
});

test('a relation into another account shows neither side to the other', async () => {
  const { familyManagerId, foreignSubscriberId } = stack.state.demo;
  await stack.control('elsewhere', {
    operation: 'configureGuardianFeatures',
    body: {
      SubscriberId: foreignSubscriberId,
      EnableIntelligentGuardianCalls: true,
      EnableIntelligentGuardianMessages: true,
    },
  });
  await stack.control('elsewhere', {
    operation: 'createGuardianRelation',
    body: {
      ParentSubscriberId: familyManagerId,
      ChildSubscriberId: foreignSubscriberId,
      Relation: 'Colleague',
    },
  });
  expect(await namesSeenBy(guardian)).toEqual(['Maria Rivera', 'Mateo Rivera', 'Sofia Rivera']);
  const { data } = await stack.query(WARD, { id: foreignSubscriberId }, { as: guardian });
  expect(data).toEqual({ subscriber: null });
  const relations = '{ viewer { subscriber { guardian { wards { relation } guardians { relation } } } } }';
  const { employee = guardian } = shopViewers(stack);
  const sides = [guardian, employee].map((viewer) => stack.query(relations, undefined, { as: viewer }));
  for (const answer of await Promise.all(sides)) {
    expect(answer.errors).toEqual([]);
    expect(JSON.stringify(answer.data)).not.toContain('Colleague');
  }
});

test('to a SUBSCRIBER, the others in its account cost and look the same as ids that never were', async () => {
  const { child = guardian } = familyViewers(stack);
  const { familyManagerId: relative = '' } = stack.state.demo;
  const document = 'query ($id: ID!) { subscriber(id: $id) { id } node(id: $id) { id } }';
  const probe = async (id: string): Promise<unknown> => {
    await pass(stack, 40 * 24 * 3600);
    await stack.resetJournal();
    const { data, errors, extensions } = await stack.query(document, { id }, { as: child });
    return { data, errors, extensions, requests: (await stack.journal()).byOperation };
  };
  const hidden = await probe(relative);
  expect(hidden).toMatchObject({ data: { subscriber: null, node: null }, errors: [] });
  expect(await probe('TSUID-00000000-0000-4000-8000-000000000000')).toEqual(hidden);
});
