import type { MutationCase, World } from '../mutation-case.js';

async function newService({ elsewhere, unique }: World): Promise<string> {
  const { ServiceId } = await elsewhere<{ ServiceId: string }>('createService', {
    ServiceName: unique('Service '),
    Cost: 1.23,
    Monthly: true,
  });
  return ServiceId;
}

/** A service that has one price. */
async function pricedService(world: World): Promise<string> {
  const ServiceId = await newService(world);
  await world.elsewhere('addServiceItem', { ServiceId, Price: 9.99, Monthly: true });
  return ServiceId;
}

/** Not even where nothing of what an input names exists: the distributor alone writes the catalogue. */
const foreign = 'NOT_ALLOWED';

export const cases: readonly MutationCase[] = [
  {
    mutation: 'createService',
    input: ({ unique }) => ({ name: unique('Caller Id '), cost: '1.23', monthly: true }),
    selection: 'service { name cost monthly active }',
    shows: ({ name }) => ({ service: { name, cost: '1.23', monthly: true, active: true } }),
    sends: ({ name }) => [
      { operation: 'createService', body: { ServiceName: name, Cost: 1.23, Monthly: true } },
    ],
    requests: {
      cold: { listServices: 1, createService: 1 },
      warm: { listServices: 1, createService: 1 },
    },
    badInput: { change: { cost: 'free' }, field: ['cost'] },
    foreign,
  },
  {
    mutation: 'updateService',
    input: async (world) => ({ serviceId: await newService(world), cost: '2.34' }),
    selection: 'service { id cost monthly }',
    shows: ({ serviceId }) => ({ service: { id: serviceId, cost: '2.34', monthly: true } }),
    sends: ({ serviceId }) => [{ operation: 'updateService', body: { ServiceId: serviceId, Cost: 2.34 } }],
    requests: {
      cold: { listServices: 1, updateService: 1 },
      warm: { listServices: 1, updateService: 1 },
    },
    badInput: { change: { name: ' ' }, field: ['name'] },
    foreign,
    refusal: { message: 'Invalid ServiceId', code: 'NOT_FOUND' },
  },
  {
    mutation: 'deleteService',
    input: async (world) => ({ serviceId: await newService(world) }),
    selection: 'deletedId',
    shows: ({ serviceId }) => ({ deletedId: serviceId }),
    sends: ({ serviceId }) => [{ operation: 'deleteService', body: { ServiceId: serviceId } }],
    requests: {
      cold: { listServices: 1, deleteService: 1 },
      warm: { listServices: 1, deleteService: 1 },
    },
    badInput: { change: { serviceId: 'SID-0' }, field: ['serviceId'], code: 'NOT_FOUND' },
    foreign,
  },
  {
    mutation: 'addServiceItem',
    input: async (world) => ({
      serviceId: await newService(world),
      aggregatorId: 'AGG-1',
      distributorId: world.demo['distributorId'],
      price: '9.99',
      monthly: true,
    }),
    selection: 'service { id items { price monthly } }',
    shows: ({ serviceId }) => ({ service: { id: serviceId, items: [{ price: '9.99', monthly: true }] } }),
    sends: ({ serviceId }, { demo }) => [
      {
        operation: 'addServiceItem',
        body: {
          ServiceId: serviceId,
          AggregatorId: 'AGG-1',
          DistributorId: demo['distributorId'],
          Price: 9.99,
          Monthly: true,
        },
      },
    ],
    requests: {
      cold: { listServices: 1, listServiceItems: 1, addServiceItem: 1 },
      warm: { listServiceItems: 1, addServiceItem: 1 },
    },
    badInput: { change: { distributorId: 'AID-1' }, field: ['distributorId'] },
    foreign,
  },
  {
    mutation: 'updateServiceItem',
    input: async (world) => ({ serviceId: await pricedService(world), price: '14.99' }),
    selection: 'service { id items { price monthly } }',
    shows: ({ serviceId }) => ({ service: { id: serviceId, items: [{ price: '14.99', monthly: true }] } }),
    sends: ({ serviceId }) => [
      { operation: 'updateServiceItem', body: { ServiceId: serviceId, Price: 14.99 } },
    ],
    requests: {
      cold: { listServices: 1, updateServiceItem: 1 },
      warm: { updateServiceItem: 1 },
    },
    badInput: { change: { aggregatorId: 'DID-1' }, field: ['aggregatorId'] },
    foreign,
  },
  {
    mutation: 'removeServiceItem',
    input: async (world) => ({ serviceId: await pricedService(world) }),
    selection: 'service { id items { price } }',
    shows: ({ serviceId }) => ({ service: { id: serviceId, items: [] } }),
    sends: ({ serviceId }) => [{ operation: 'deleteServiceItem', body: { ServiceId: serviceId } }],
    requests: {
      cold: { listServices: 1, listServiceItems: 2, deleteServiceItem: 1 },
      warm: { listServiceItems: 2, deleteServiceItem: 1 },
    },
    badInput: { change: { serviceId: 'PID-0' }, field: ['serviceId'] },
    foreign,
  },
];
