import { tailOf, usageOf, word } from './decode.mjs';

const by = (name) => (one, other) => (one[name] < other[name] ? -1 : 1);

/** The subscribers of an account: the platform lists those of all accounts. */
async function membersOf(account, telegent) {
  const subscribers = await telegent.subscribers();
  return subscribers.filter(({ Account }) => Account?.AccountId === account.AccountId).sort(by('Name'));
}

/** The numbers of an account: those whose holder is one of its subscribers. */
async function numbersOf(account, telegent) {
  const [members, numbers] = await Promise.all([membersOf(account, telegent), telegent.numbers()]);
  const tails = new Set(members.map(({ SubscriberId }) => tailOf(SubscriberId)));
  return numbers
    .filter(({ AssignedSubscriberId }) => tails.has(tailOf(AssignedSubscriberId)))
    .sort(by('Number'));
}

const maySee = (viewer, accountId) => viewer?.role === 'DISTRIBUTOR' || viewer?.accountId === accountId;

export const resolvers = {
  Query: {
    viewer: (_, __, { viewer }) => viewer,
    account: (_, { id }, { viewer, telegent }) => {
      const accountId = id ?? viewer?.accountId;
      return maySee(viewer, accountId) ? telegent.account(accountId) : null;
    },
    package: (_, { id }, { viewer, telegent }) => (viewer ? telegent.package(id) : null),
  },
  Viewer: {
    account: ({ accountId }, _, { telegent }) => (accountId ? telegent.account(accountId) : null),
  },
  Account: {
    id: ({ AccountId }) => AccountId,
    name: ({ AccountName }) => AccountName,
    manager: async (account, _, { telegent }) =>
      (await membersOf(account, telegent)).find(({ Role }) => Role === 'Manager') ?? null,
    subscribers: async (account, { first = 20 }, { telegent }) => {
      const members = await membersOf(account, telegent);
      return { totalCount: members.length, nodes: members.slice(0, first) };
    },
    numbers: async (account, { first = 20 }, { telegent }) => {
      const numbers = await numbersOf(account, telegent);
      return {
        totalCount: numbers.length,
        pageInfo: { hasNextPage: numbers.length > first },
        nodes: numbers.slice(0, first),
      };
    },
  },
  Subscriber: {
    id: ({ SubscriberId }) => SubscriberId,
    name: ({ Name }) => Name,
    role: ({ Role }) => word(Role),
    guardian: ({ SubscriberId }, _, { telegent }) => telegent.guardianFeatures(SubscriberId),
    numbers: async ({ SubscriberId }, _, { telegent }) => {
      const tail = tailOf(SubscriberId);
      const numbers = await telegent.numbers();
      return numbers
        .filter(({ AssignedSubscriberId }) => tailOf(AssignedSubscriberId) === tail)
        .sort(by('Number'));
    },
  },
  Guardian: {
    callsEnabled: ({ EnableIntelligentGuardianCalls }) => EnableIntelligentGuardianCalls,
    messagesEnabled: ({ EnableIntelligentGuardianMessages }) => EnableIntelligentGuardianMessages,
  },
  PhoneNumber: {
    id: ({ Tnid }) => `NID-${tailOf(Tnid)}`,
    e164: ({ Number: number }) => number,
    numberType: ({ Classification }) => word(Classification),
    numberStatus: ({ Status }) => word(Status),
    subscriber: ({ AssignedSubscriberId }, _, { telegent }) =>
      AssignedSubscriberId ? telegent.subscriber(`TSUID-${tailOf(AssignedSubscriberId)}`) : null,
    subscription: async ({ Tnid }, _, { telegent }) => {
      const tail = tailOf(Tnid);
      return (await telegent.subscriptions()).find(({ TNID }) => tailOf(TNID) === tail) ?? null;
    },
    messageRoute: ({ MessageRouteId }, _, { telegent }) =>
      MessageRouteId ? telegent.messageRoute(MessageRouteId) : null,
    dataUsage: async ({ Number: number }, _, { telegent }) => {
      const usage = await telegent.usage(number);
      return usage ? usageOf(usage) : null;
    },
  },
  PackageSubscription: {
    id: ({ SubscriptionId }) => SubscriptionId,
    active: ({ Active }) => String(Active) === 'true',
    package: ({ PackageId }, _, { telegent }) => telegent.package(PackageId),
  },
  Package: {
    id: ({ PackageId }) => PackageId,
    name: ({ PackageName }) => PackageName,
    price: ({ Price }) => String(Price),
  },
  MessageRoute: {
    id: ({ MessageRouteId }) => MessageRouteId,
    name: ({ RouteName }) => RouteName,
  },
  Mutation: {
    updateSubscriber: async (_, { input }, { viewer, telegent }) => {
      const { Account } = await telegent.subscriber(input.subscriberId);
      if (!maySee(viewer, Account.AccountId)) {
        return {
          subscriber: null,
          userErrors: [{ code: 'NOT_FOUND', message: 'There is no such subscriber.' }],
        };
      }
      return { subscriber: await telegent.renameSubscriber(input.subscriberId, input.name), userErrors: [] };
    },
  },
};
