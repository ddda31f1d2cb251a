import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startStack, type Stack, type TestViewer } from '../stack.js';
import { DISTRIBUTOR, familyViewers, shopViewers } from './viewers.js';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ seed: 'demo', quota: 1000 });
});
afterAll(() => stack.stop());

const ORDERS = /* GraphQL */ `
  query Orders($open: ID!, $completed: ID!, $rejected: ID!) {
    open: order(id: $open) {
      orderStatus
      decline {
        code
        correctable
      }
      numbers(first: 5) {
        nodes {
          numberStatus
        }
      }
    }
    completed: order(id: $completed) {
      orderStatus
    }
    rejected: order(id: $rejected) {
      orderStatus
    }
  }
`;

const open = {
  orderStatus: 'ACTION_REQUIRED',
  decline: { code: '8A', correctable: true },
  numbers: { nodes: [{ numberStatus: 'PENDING' }] },
};
const completed = { orderStatus: 'COMPLETED' };
const rejected = { orderStatus: 'REJECTED' };

const viewers: readonly [who: string, viewer: () => TestViewer | undefined, seen: object][] = [
  ['manager of the family', () => familyViewers(stack)['manager'], { open, completed, rejected: null }],
  ['admin of the family', () => familyViewers(stack)['admin'], { open, completed, rejected: null }],
  ['subscriber whose number comes in', holder, { open, completed: null, rejected: null }],
  ['child', () => familyViewers(stack)['child'], { open: null, completed: null, rejected: null }],
  [
    'manager of the shop',
    () => shopViewers(stack)['manager'],
    { open: null, completed: null, rejected: null },
  ],
  ['distributor', () => DISTRIBUTOR, { open, completed, rejected }],
];

function holder(): TestViewer {
  const { familyAccountId: accountId, openPortInHolderId: subscriberId } = stack.state.demo;
  return { role: 'SUBSCRIBER', accountId, subscriberId };
}

/** A number that was turned down for good is nobody's, and so is its order. */
test.each(viewers)('the %s sees the port-ins of the numbers in its reach', async (_who, viewer, seen) => {
  const { demo } = stack.state;
  const variables = {
    open: demo['openPortInOrderId'],
    completed: demo['completedPortInOrderId'],
    rejected: demo['rejectedPortInOrderId'],
  };
  const { data, errors } = await stack.query(ORDERS, variables, { as: viewer() ?? DISTRIBUTOR });
  expect(errors).toEqual([]);
  expect(data).toEqual(seen);
});
