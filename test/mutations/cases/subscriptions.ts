import { addOnCases } from '../add-on-cases.js';
import type { MutationCase, World } from '../mutation-case.js';

/** A line of the family's daughter that has no subscription. */
async function freeLine({ demo, elsewhere }: World): Promise<string> {
  const { PhoneNumberId } = await elsewhere<{ PhoneNumberId: string }>('provisionNumber', {
    AccountId: demo['familyAccountId'],
    AssignedSubscriberId: demo['familyChildId'],
    NumberType: 'mvno',
    MessageType: 'p2p',
    ProductType: 'Sms+Data',
    MessageEnabled: true,
    VoiceEnabled: false,
    DataEnabled: true,
    MessageRouteId: demo['messageRouteId'],
  });
  return PhoneNumberId;
}

/** A package of its own. */
const newPackage = async ({ elsewhere, unique }: World): Promise<string> => {
  const { PackageId } = await elsewhere<{ PackageId: string }>('createPackage', {
    PackageName: unique('Package'),
    Type: 'sip',
    Price: 9.99,
    Monthly: true,
  });
  return PackageId;
};

/** A new subscription of the daughter. */
async function newSubscription(world: World, packageId = world.demo['packageId']): Promise<string> {
  const { SubscriptionId } = await world.elsewhere<{ SubscriptionId: string }>('createSubscription', {
    SubscriberId: world.demo['familyChildId'],
    TNID: await freeLine(world),
    PackageId: packageId,
    Type: 'Mvno',
  });
  return SubscriptionId;
}

export const cases: readonly MutationCase[] = [
  {
    mutation: 'createSubscription',
    input: async (world) => ({
      subscriberId: world.demo['familyChildId'],
      numberId: await freeLine(world),
      packageId: world.demo['packageId'],
      allowRepeat: true,
    }),
    selection: 'subscription { type active subscriber { id } number { id } package { id } }',
    shows: ({ subscriberId, numberId, packageId }) => ({
      subscription: {
        type: 'MVNO',
        active: true,
        subscriber: { id: subscriberId },
        number: { id: numberId },
        package: { id: packageId },
      },
    }),
    sends: ({ subscriberId, numberId, packageId }) => [
      {
        operation: 'createSubscription',
        body: {
          SubscriberId: subscriberId,
          TNID: numberId,
          PackageId: packageId,
          Type: 'Mvno',
        },
      },
    ],
    requests: {
      cold: {
        listNumberInventory: 1,
        listDistributorPackages: 1,
        listDistributorSubscribers: 1,
        listDistributorSubscriptions: 2,
        createSubscription: 1,
      },
      warm: { listDistributorSubscriptions: 2, createSubscription: 1 },
    },
    badInput: { change: { iccid: '123' }, field: ['iccid'] },
    shared: ['packageId'],
    refusal: { message: 'Number already has an active subscription', code: 'TAKEN' },
  },
  {
    mutation: 'updateSubscription',
    input: async (world) => ({
      subscriptionId: await newSubscription(world, await newPackage(world)),
      packageId: world.demo['packageId'],
    }),
    selection: 'subscription { id package { id } }',
    shows: ({ subscriptionId, packageId }) => ({
      subscription: { id: subscriptionId, package: { id: packageId } },
    }),
    sends: ({ subscriptionId, packageId }) => [
      { operation: 'updateSubscription', body: { SubscriptionId: subscriptionId, PackageId: packageId } },
    ],
    requests: {
      cold: {
        listDistributorSubscriptions: 1,
        listDistributorPackages: 1,
        listDistributorSubscribers: 1,
        updateSubscription: 1,
      },
      warm: { listDistributorSubscriptions: 1, updateSubscription: 1 },
    },
    badInput: { change: { packageId: 'AID-1' }, field: ['packageId'] },
    shared: ['packageId'],
    refusal: { message: 'Package is not active', code: 'WRONG_STATE' },
  },
  {
    mutation: 'cancelSubscription',
    input: async (world) => ({ subscriptionId: await newSubscription(world) }),
    selection: 'subscription { id active } subscriber { id } number { subscription { id } }',
    shows: ({ subscriptionId }, { demo }) => ({
      subscription: { id: subscriptionId, active: false },
      subscriber: { id: demo['familyChildId'] },
      number: { subscription: null },
    }),
    sends: ({ subscriptionId }) => [
      { operation: 'deleteSubscription', body: { SubscriptionId: subscriptionId } },
    ],
    requests: {
      cold: { listDistributorSubscriptions: 1, listDistributorSubscribers: 1, deleteSubscription: 1 },
      warm: { listDistributorSubscriptions: 1, deleteSubscription: 1 },
    },
    badInput: { change: { subscriptionId: 'NID-1' }, field: ['subscriptionId'] },
    refusal: { message: 'Subscription is not active', code: 'WRONG_STATE' },
  },
  ...addOnCases,
];
