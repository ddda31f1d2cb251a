import { expect } from '@jest/globals';
import type { MutationCase, World } from '../mutation-case.js';

const AREAS = ['212', '802', '307'];

/** A line for somebody who is there, each with a name of its own for the requests to tell apart. */
function lineInput({ demo, unique }: World) {
  const nth = Number(unique('line').replace(/\D/g, '')) || 0;
  return {
    accountId: demo['familyAccountId'],
    subscriber: { id: demo['familyChildId'] },
    number: {
      provision: {
        type: 'MVNO',
        messageType: 'P2P',
        productType: 'SMS_DATA',
        areaCode: AREAS[nth % AREAS.length],
      },
    },
    messageRouteId: demo['messageRouteId'],
  };
}

/** A line that has stopped at its data limits, which the platform has refused once. */
async function pausedLine(world: World): Promise<string> {
  const { stack } = world;
  await stack.control('faults', {
    operation: 'setDataUsageLimits',
    kind: 'status',
    status: 400,
    count: 1,
    message: 'Refused for once',
  });
  const dataUsage = { unit: 'GB', limitAt: 2 };
  const input = { ...lineInput(world), dataUsage, idempotencyKey: world.unique('paused') };
  const { workflow } = await world.mutate('activateLine', input, 'workflow { id status }');
  const { id, status } = workflow as { readonly id: string; readonly status: string };
  if (status !== 'PAUSED') throw new Error(`The line is ${status}`);
  return id;
}

export const cases: readonly MutationCase[] = [
  {
    mutation: 'activateLine',
    input: lineInput,
    selection:
      'workflow { status steps { name status userErrors { message } } line { number { numberType subscriber { id } } } }',
    shows: (_input, { demo }) => ({
      workflow: {
        status: 'COMPLETED',
        steps: [{ name: 'NUMBER', status: 'DONE', userErrors: [] }],
        line: { number: { numberType: 'MVNO', subscriber: { id: demo['familyChildId'] } } },
      },
    }),
    sends: (input, { demo }) => [
      {
        operation: 'provisionNumber',
        body: {
          NumberType: 'mvno',
          MessageType: 'p2p',
          MessageEnabled: true,
          VoiceEnabled: false,
          DataEnabled: true,
          MessageRouteId: demo['messageRouteId'],
          AreaCode: (input['number'] as { provision: { areaCode: string } }).provision.areaCode,
          ProductType: 'Sms+Data',
          AssignedSubscriberId: demo['familyChildId'],
          AccountId: demo['familyAccountId'],
        },
      },
    ],
    requests: {
      cold: {
        listDistributorAccounts: 1,
        listDistributorSubscribers: 1,
        listMessageRoutes: 1,
        listNumberInventory: 1,
        provisionNumber: 1,
      },
      warm: { listNumberInventory: 1, provisionNumber: 1 },
    },
    badInput: { change: { number: {} }, field: ['number'] },
    isToldByItsStep: true,
  },
  {
    mutation: 'resumeWorkflow',
    input: async (world) => ({ id: await pausedLine(world) }),
    selection: 'workflow { id status steps { name status userErrors { message } } }',
    shows: ({ id }) => ({
      workflow: { id, status: 'COMPLETED', steps: [{ status: 'DONE' }, { status: 'DONE' }] },
    }),
    sends: () => [
      {
        operation: 'setDataUsageLimits',
        body: { PhoneNumbers: [{ Number: expect.any(String) }], ValueUnit: 'MB', LimitValue: 2000 },
      },
    ],
    requests: {
      cold: { listDistributorAccounts: 1, listDistributorSubscribers: 1, setDataUsageLimits: 1 },
      warm: { setDataUsageLimits: 1 },
    },
    badInput: { change: { id: 'NID-1' }, field: ['id'] },
    isToldByItsStep: true,
  },
  {
    mutation: 'cancelWorkflow',
    input: async (world) => ({ id: await pausedLine(world), undo: ['NUMBER'] }),
    selection: 'workflow { id status steps { name status userErrors { message } } leftBehind { step } }',
    shows: ({ id }) => ({
      workflow: {
        id,
        status: 'CANCELLED',
        steps: [{ status: 'UNDONE' }, { status: 'CANCELLED' }],
        leftBehind: [],
      },
    }),
    sends: () => [
      {
        operation: 'changeNumberStatus',
        body: {
          StatusChange: 'cancel',
          EffectiveDate: expect.any(String),
          PhoneNumbers: [expect.anything()],
        },
      },
    ],
    requests: {
      cold: { listNumberInventory: 1, listDistributorSubscribers: 1, changeNumberStatus: 1 },
      warm: { listNumberInventory: 1, changeNumberStatus: 1 },
    },
    badInput: { change: { id: 'NID-1' }, field: ['id'] },
    isToldByItsStep: true,
  },
];
