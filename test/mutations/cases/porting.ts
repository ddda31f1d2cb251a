import { expect } from '@jest/globals';
import type { MutationCase, World } from '../mutation-case.js';

/** The SIM that goes with an order: no SIM serves two numbers. */
const simOf = (orderId: unknown): string =>
  `8901240${String(parseInt(String(orderId).slice(-8), 16)).padStart(12, '0')}`;

const addressOf = {
  street1: '2701 N Thanksgiving Way',
  street2: 'Suite 202',
  city: 'Lehi',
  state: 'UT',
  zip: '84043',
};
const sentAddress = {
  Street1: '2701 N Thanksgiving Way',
  Street2: 'Suite 202',
  City: 'Lehi',
  State: 'UT',
  Zip: '84043',
};

/** A port-in into the family, with all that a port-in can have but a day. */
function portIn({ demo, freeNumber }: World) {
  return {
    accountId: demo['familyAccountId'],
    subscriberId: demo['familyManagerId'],
    number: freeNumber(),
    classification: 'MVNO',
    messageType: 'P2P',
    productType: 'SMS_DATA_VOICE',
    messageEnabled: true,
    voiceEnabled: true,
    messageRouteId: demo['messageRouteId'],
    voiceRouteId: demo['voiceRouteId'],
    carrierName: 'Verizon',
    accountNumber: '46512222',
    accountPassword: '0000',
    subscriberName: 'Jane Doe',
    billingAddress: addressOf,
    authorizationSigned: true,
  };
}

/** The id of a port-in that has just been submitted for the family. */
async function submitted(world: World): Promise<string> {
  const { order } = await world.mutate('submitPortIn', portIn(world), 'order { id }');
  return (order as { readonly id: string }).id;
}

/** Account and subscriber, each out of its list; whether it may be taken over; which order the number showed before. */
const CHECKED = { checkPortInEligibility: 1, getNumber: 1 } as const;

export const cases: readonly MutationCase[] = [
  {
    mutation: 'submitPortIn',
    input: portIn,
    selection: 'order { id orderType orderStatus e164s allowedActions timeline { status } } number { id }',
    shows: ({ number }) => ({
      order: {
        id: expect.stringMatching(/^JNUOID-/),
        orderType: 'PORT_IN',
        orderStatus: 'SUBMITTED',
        e164s: [number],
        allowedActions: ['UPDATE', 'CANCEL'],
        timeline: [{ status: 'SUBMITTED' }],
      },
      number: null,
    }),
    sends: ({ number }) => [
      {
        operation: 'portInNumber',
        body: {
          PortInNumber: number,
          CurrentCarrierName: 'Verizon',
          CurrentAccountNumber: '46512222',
          CurrentAccountPassword: '***',
          CurrentBillingAddress: sentAddress,
          TargetPortinClassification: 'mvno',
          SubscriberName: 'Jane Doe',
        },
      },
    ],
    requests: {
      cold: {
        ...CHECKED,
        listDistributorAccounts: 1,
        listDistributorSubscribers: 1,
        listMessageRoutes: 1,
        listVoiceRoutes: 1,
        portInNumber: 1,
      },
      warm: { ...CHECKED, portInNumber: 1 },
    },
    badInput: { change: { authorizationSigned: false }, field: ['authorizationSigned'] },
    refusal: { message: 'Phone number already in use', code: 'TAKEN' },
  },
  {
    mutation: 'updatePortIn',
    input: async (world) => {
      const orderId = await submitted(world);
      return {
        orderId,
        iccid: simOf(orderId),
        classification: 'MVNO',
        carrierName: 'Sinch',
        accountNumber: '7617',
        accountPassword: '0813',
        subscriberName: 'Jane Doe',
        billingAddress: addressOf,
      };
    },
    selection: 'order { id orderStatus }',
    shows: ({ orderId }) => ({ order: { id: orderId, orderStatus: 'SUBMITTED' } }),
    sends: ({ orderId }) => [
      {
        operation: 'updatePortIn',
        body: {
          OrderId: orderId,
          CurrentCarrierName: 'Sinch',
          CurrentAccountNumber: '7617',
          CurrentAccountPassword: '***',
          CurrentBillingAddress: sentAddress,
          TargetPortinClassification: 'mvno',
          SubscriberName: 'Jane Doe',
          ICCID: simOf(orderId),
        },
      },
    ],
    // The order as it is now decides; the write keeps its state once more, to tell later whether it was updated.
    requests: {
      cold: { getNumberOrder: 2, updatePortIn: 1 },
      warm: { getNumberOrder: 2, updatePortIn: 1 },
    },
    badInput: { change: { portInDate: '2026-02-30' }, field: ['portInDate'] },
    refusal: { message: 'GENS-0041 No Port-In request found', code: 'NEEDS_SUPPORT' },
  },
  {
    mutation: 'cancelPortIn',
    input: async (world) => ({ orderId: await submitted(world) }),
    selection: 'order { id orderStatus allowedActions }',
    shows: ({ orderId }) => ({ order: { id: orderId, orderStatus: 'CANCELLED', allowedActions: [] } }),
    sends: ({ orderId }) => [{ operation: 'cancelPortIn', body: { OrderId: orderId } }],
    requests: {
      cold: { getNumberOrder: 1, cancelPortIn: 1 },
      warm: { getNumberOrder: 1, cancelPortIn: 1 },
    },
    badInput: { change: { orderId: 'AID-1' }, field: ['orderId'] },
    refusal: { message: 'GENS-0041 No Port-In request found', code: 'NEEDS_SUPPORT' },
  },
  {
    mutation: 'issuePortOutPin',
    input: ({ demo, unique }) => ({ number: demo['familyNumber'], pin: unique('4711').replace('-', '') }),
    selection: 'number { e164 portOutPinIssued } order { id orderType orderStatus e164s }',
    shows: ({ number }) => ({
      number: { e164: number, portOutPinIssued: true },
      order: { orderType: 'PORT_OUT', orderStatus: 'SUBMITTED', e164s: [number] },
    }),
    sends: ({ number }) => [
      { operation: 'setPortOutPin', body: { PortOutNumber: number, PortOutPIN: '***' } },
    ],
    requests: {
      cold: { listDistributorSubscribers: 1, listNumberInventory: 2, setPortOutPin: 1 },
      warm: { listNumberInventory: 2, setPortOutPin: 1 },
    },
    badInput: { change: { pin: '12' }, field: ['pin'] },
    refusal: { message: 'Number is cancelled', code: 'WRONG_STATE' },
  },
];
