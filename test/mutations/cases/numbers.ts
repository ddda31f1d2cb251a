import { expect } from '@jest/globals';
import type { MutationCase, World } from '../mutation-case.js';

const SIM = '8901240397190195850';
const MESSAGES_ONLY = {
  type: 'MVNO',
  messageType: 'P2P',
  productType: 'SMS_DATA',
} as const;

/** Areas with ample stock: two purchases of the same kind in a row would count as one. */
const AREA_CODES = ['212', '802', '307'] as const;
const areaCodeOf = (purchase: string) => AREA_CODES[Number(purchase.split('-')[1]) % AREA_CODES.length];

/** A line of the family's child, with the shape of a purchase of the demo. */
interface Line extends Readonly<Record<string, string>> {
  readonly number: string;
  readonly iccid: string;
}

/** Buys a line for the family's child, in the operator's own console. */
async function line({ demo, elsewhere }: World): Promise<Line> {
  const bought = await elsewhere('provisionNumber', {
    NumberType: 'mvno',
    MessageType: 'p2p',
    MessageEnabled: true,
    VoiceEnabled: false,
    ProductType: 'Sms+Data',
    MessageRouteId: demo['messageRouteId'],
    AreaCode: '201',
    AssignedSubscriberId: demo['familyChildId'],
    AccountId: demo['familyAccountId'],
  });
  return { number: String(bought['PhoneNumberAssigned']), iccid: String(bought['ICCID']) };
}

/** The account, the inventory and the subscribers, which tell whose a number is. */
const OWNERSHIP = { listNumberInventory: 1, listDistributorSubscribers: 1 } as const;

export const cases: readonly MutationCase[] = [
  {
    mutation: 'provisionNumber',
    input: ({ demo, unique }) => ({
      accountId: demo['familyAccountId'],
      subscriberId: demo['familyChildId'],
      messageRouteId: demo['messageRouteId'],
      ...MESSAGES_ONLY,
      areaCode: areaCodeOf(unique('purchase')),
    }),
    selection: 'number { e164 numberType subscriber { id } } order { orderType orderStatus }',
    shows: ({ subscriberId }) => ({
      number: {
        e164: expect.stringMatching(/^\+1(?:212|802|307)55501\d\d$/),
        numberType: 'MVNO',
        subscriber: { id: subscriberId },
      },
      order: { orderType: 'PROVISION', orderStatus: 'COMPLETED' },
    }),
    sends: ({ accountId, subscriberId, messageRouteId, areaCode }) => [
      {
        operation: 'provisionNumber',
        body: {
          NumberType: 'mvno',
          MessageType: 'p2p',
          MessageEnabled: true,
          VoiceEnabled: false,
          DataEnabled: true,
          MessageRouteId: messageRouteId,
          AreaCode: areaCode,
          ProductType: 'Sms+Data',
          AssignedSubscriberId: subscriberId,
          AccountId: accountId,
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
    badInput: { change: { subscriberId: null }, field: ['subscriberId'] },
    refusal: { message: 'No numbers available in the requested area', code: 'OUT_OF_STOCK' },
  },
  {
    mutation: 'updateNumber',
    input: async (world) => ({
      number: (await line(world)).number,
      callerFirstName: 'Sofia',
      callerLastName: 'R.',
    }),
    selection: 'number { e164 callerName productType messageRoute { id } subscriber { id } }',
    shows: ({ number }, { demo }) => ({
      number: {
        e164: number,
        callerName: 'Sofia R.',
        productType: 'SMS_DATA',
        messageRoute: { id: demo['messageRouteId'] },
        subscriber: { id: demo['familyChildId'] },
      },
    }),
    sends: ({ number }, { demo }) => [
      {
        operation: 'updateNumber',
        body: {
          Number: number,
          MessageEnabled: true,
          MessageType: 'p2p',
          Classification: 'MVNO',
          VoiceEnabled: false,
          MessageRouteId: demo['messageRouteId'],
          AssignedSubscriberId: demo['familyChildId'],
          Iccid: expect.stringMatching(/^\d{19}$/),
          CnamFirstName: 'Sofia',
          CnamLastName: 'R.',
          ProductType: 'Sms+Data',
        },
      },
    ],
    requests: {
      cold: { listNumberInventory: 1, listDistributorSubscribers: 1, updateNumber: 1 },
      warm: { listNumberInventory: 1, updateNumber: 1 },
    },
    badInput: { change: { iccid: '89012' }, field: ['iccid'] },
    refusal: { message: 'Invalid MessageRouteId', code: 'NOT_FOUND' },
  },
  {
    mutation: 'changeNumberStatus',
    input: async (world) => ({ change: 'PARK', numbers: [{ number: (await line(world)).number }] }),
    selection:
      'results { previousNumber number { e164 numberStatus } userErrors { code } } order { orderType }',
    shows: (input) => {
      const number = numberIn(input);
      return {
        results: [
          { previousNumber: number, number: { e164: number, numberStatus: 'PARKED' }, userErrors: [] },
        ],
        order: { orderType: 'STATUS_CHANGE' },
      };
    },
    sends: (input) => [
      {
        operation: 'changeNumberStatus',
        body: {
          StatusChange: 'park',
          EffectiveDate: expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/),
          PhoneNumbers: [{ Number: numberIn(input) }],
        },
      },
    ],
    requests: {
      cold: { listNumberInventory: 1, listDistributorSubscribers: 1, changeNumberStatus: 1 },
      warm: { listNumberInventory: 1, changeNumberStatus: 1 },
    },
    badInput: { change: { areaCode: '201' }, field: ['areaCode'], code: 'MISMATCH' },
    refusal: { message: 'Number-swap is currently unavailable', code: 'MAINTENANCE' },
  },
  {
    mutation: 'reactivateNumber',
    input: async (world) => {
      const { number } = await line(world);
      await world.mutate('changeNumberStatus', { change: 'CANCEL', numbers: [{ number }] }, '');
      return { number };
    },
    selection: 'number { e164 numberStatus subscriber { id } }',
    shows: ({ number }, { demo }) => ({
      number: { e164: number, numberStatus: 'ACTIVE', subscriber: { id: demo['familyChildId'] } },
    }),
    sends: ({ number }, { demo }) => [
      {
        operation: 'reactivateNumber',
        body: { PhoneNumber: number, AccountId: demo['familyAccountId'] },
      },
    ],
    requests: {
      cold: { listDistributorAccounts: 1, getNumber: 1, reactivateNumber: 1 },
      warm: { getNumber: 1, reactivateNumber: 1 },
    },
    badInput: { change: { number: '12' }, field: ['number'] },
    refusal: { message: 'Number is not cancelled', code: 'WRONG_STATE' },
  },
  {
    mutation: 'setSimStatus',
    input: async (world) => ({ iccid: (await line(world)).iccid, status: 'SUSPENDED' }),
    selection: 'number { iccid numberStatus }',
    shows: ({ iccid }) => ({ number: { iccid, numberStatus: 'SUSPENDED' } }),
    sends: ({ iccid }) => [{ operation: 'updateSimStatus', body: { ICCID: iccid, SimStatus: 'Suspended' } }],
    requests: {
      cold: { ...OWNERSHIP, updateSimStatus: 1 },
      warm: { listNumberInventory: 1, updateSimStatus: 1 },
    },
    badInput: { change: { iccid: 'x' }, field: ['iccid'] },
  },
  {
    mutation: 'clearSimStatus',
    input: async (world) => ({ iccid: (await line(world)).iccid }),
    selection: 'number { iccid numberStatus }',
    shows: () => ({ number: { iccid: null, numberStatus: 'ACTIVE' } }),
    sends: ({ iccid }) => [{ operation: 'clearSimStatus', body: { ICCID: iccid } }],
    requests: {
      cold: { ...OWNERSHIP, getNumber: 1, clearSimStatus: 1 },
      warm: { listNumberInventory: 1, getNumber: 1, clearSimStatus: 1 },
    },
    badInput: { change: { iccid: SIM.slice(0, 12) }, field: ['iccid'] },
  },
  {
    mutation: 'refreshNetworkNumberId',
    input: async (world) => ({ number: (await line(world)).number }),
    selection: 'networkNumberId number { e164 }',
    shows: ({ number }) => ({
      networkNumberId: expect.stringMatching(/^[0-9a-f]{12}$/),
      number: { e164: number },
    }),
    sends: ({ number }) => [{ operation: 'refreshNnid', body: { PhoneNumber: number } }],
    requests: { cold: { ...OWNERSHIP, refreshNnid: 1 }, warm: { refreshNnid: 1 } },
    badInput: { change: { number: '12' }, field: ['number'] },
  },
  {
    mutation: 'refreshDevice',
    input: async (world) => ({ number: (await line(world)).number }),
    selection: 'device { imei } number { e164 }',
    shows: ({ number }) => ({ device: null, number: { e164: number } }),
    sends: () => [],
    asks: 'getDeviceDetails',
    requests: { cold: { ...OWNERSHIP, getDeviceDetails: 1 }, warm: { getDeviceDetails: 1 } },
    badInput: { change: { number: '12' }, field: ['number'] },
  },
];

/** The one number of a change. */
function numberIn({ numbers }: Readonly<Record<string, unknown>>): string {
  const [only] = numbers as readonly Pick<Line, 'number'>[];
  return only?.number ?? '';
}
