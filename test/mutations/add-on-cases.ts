import type { MutationName } from '../../src/auth/mutation-roles.js';
import type { WriteOperation } from '../../src/datasources/telegent/request.js';
import type { MutationCase, World } from './mutation-case.js';

type Ids = Readonly<Record<string, string>>;

/** What thresholds and features of subscriptions differ in. */
interface AddOn {
  readonly word: 'Threshold' | 'Feature';
  readonly add: WriteOperation;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

const THRESHOLD: AddOn = {
  word: 'Threshold',
  add: 'createThreshold',
  fields: { name: '80% Data Alert', type: 'Data', amount: 80, unit: 'MB', action: 'Alert' },
  body: {
    ThresholdName: '80% Data Alert',
    ThresholdType: 'Data',
    ThresholdAmount: 80,
    ThresholdUnit: 'MB',
    ThresholdAction: 'Alert',
  },
};
const FEATURE: AddOn = {
  word: 'Feature',
  add: 'addFeature',
  fields: { name: 'International Roaming', type: 'Roaming', description: 'Data and calls abroad' },
  body: {
    FeatureName: 'International Roaming',
    FeatureType: 'Roaming',
    FeatureDescription: 'Data and calls abroad',
  },
};

/** The six mutations of a kind of add-on, in the family's account. */
function casesOf({ word, add, fields, body }: AddOn): readonly MutationCase[] {
  const name = word === 'Threshold' ? 'threshold' : 'feature';
  const [id, assignmentId] = [`${name}Id`, `${name}AssignmentId`];
  const [Id, AssignmentId] = [`${word}Id`, `${word}AssignmentId`];
  const made = async ({ elsewhere, demo }: World): Promise<string> => {
    const answer = await elsewhere<Ids>(add, { AccountId: demo['familyAccountId'], ...body });
    return answer[Id] ?? '';
  };
  const assigned = async (world: World): Promise<Ids> => {
    const thing = await made(world);
    const answer = await world.elsewhere<Ids>(`add${word}Assignment`, {
      [Id]: thing,
      SubscriptionId: world.demo['subscriptionId'],
    });
    return { [id]: thing, [assignmentId]: answer[AssignmentId] ?? '' };
  };
  const [read, list] = [`get${word}`, `list${word}Assignments`];
  const lists = { listDistributorSubscriptions: 1 };
  /** What is made elsewhere is read by its id; the lists are known when they were read before. */
  const cost = (warm: object, cold: object = {}) => ({ cold: { ...warm, ...cold }, warm: { ...warm } });
  const gone = { message: `Invalid ${Id}`, code: 'NOT_FOUND' };
  const assignmentGone = { message: `Invalid ${AssignmentId}`, code: 'NOT_FOUND' };
  return [
    {
      mutation: `create${word}`,
      input: ({ demo }) => ({ accountId: demo['familyAccountId'], ...fields }),
      selection: `${name} { ${Object.keys(fields).join(' ')} active account { id } }`,
      shows: ({ accountId }) => ({ [name]: { ...fields, active: true, account: { id: accountId } } }),
      sends: ({ accountId }) => [{ operation: add, body: { AccountId: accountId, ...body } }],
      requests: cost({ [add]: 1 }, { listDistributorAccounts: 1 }),
      badInput: { change: { name: '' }, field: ['name'] },
    },
    {
      mutation: `update${word}`,
      input: async (world) => ({ [id]: await made(world), name: 'Another name' }),
      selection: `${name} { id name type }`,
      shows: (input) => ({ [name]: { id: input[id], name: 'Another name', type: fields['type'] } }),
      sends: (input) => [
        { operation: `update${word}`, body: { [Id]: input[id], [`${word}Name`]: 'Another name' } },
      ],
      requests: cost({ [read]: 1, [`update${word}`]: 1 }),
      badInput: { change: { type: '' }, field: ['type'] },
      refusal: gone,
    },
    {
      mutation: `delete${word}`,
      input: async (world) => ({ [id]: await made(world) }),
      selection: 'deletedId account { id }',
      shows: (input, { demo }) => ({ deletedId: input[id], account: { id: demo['familyAccountId'] } }),
      sends: (input) => [{ operation: `delete${word}`, body: { [Id]: input[id] } }],
      requests: cost({ [read]: 1, [`delete${word}`]: 1 }),
      badInput: { change: { [id]: 'AID-1' }, field: [id] },
      refusal: gone,
    },
    {
      mutation: `assign${word}`,
      input: async (world) => ({
        [id]: await made(world),
        subscriptionId: world.demo['subscriptionId'],
      }),
      selection: `${name} { id } assignment { active subscription { id } }`,
      shows: (input) => ({
        [name]: { id: input[id] },
        assignment: { active: true, subscription: { id: input['subscriptionId'] } },
      }),
      sends: (input) => [
        {
          operation: `add${word}Assignment`,
          body: { [Id]: input[id], SubscriptionId: input['subscriptionId'] },
        },
      ],
      requests: cost(
        { [read]: 1, [list]: 1, [`add${word}Assignment`]: 1 },
        { ...lists, listDistributorSubscribers: 1 },
      ),
      badInput: { change: { subscriptionId: 'SUB-0' }, field: ['subscriptionId'], code: 'NOT_FOUND' },
      refusal: gone,
    },
    {
      mutation: `update${word}Assignment`,
      input: async (world) => ({ ...(await assigned(world)), [`new${word}Id`]: await made(world) }),
      selection: `${name} { id } assignment { id subscription { id } }`,
      shows: (input, { demo }) => ({
        [name]: { id: input[`new${word}Id`] },
        assignment: { id: input[assignmentId], subscription: { id: demo['subscriptionId'] } },
      }),
      sends: (input) => [
        {
          operation: `update${word}Assignment`,
          body: { [AssignmentId]: input[assignmentId], [Id]: input[`new${word}Id`] },
        },
      ],
      requests: cost({ [read]: 2, [list]: 1, [`update${word}Assignment`]: 1 }, lists),
      badInput: { change: { [assignmentId]: 'SUB-1' }, field: [assignmentId] },
      refusal: assignmentGone,
    },
    {
      mutation: `unassign${word}`,
      input: assigned,
      selection: `deletedId ${name} { id assignments { id } }`,
      shows: (input) => ({
        deletedId: input[assignmentId],
        [name]: { id: input[id], assignments: [] },
      }),
      sends: (input) => [
        { operation: `delete${word}Assignment`, body: { [AssignmentId]: input[assignmentId] } },
      ],
      requests: cost({ [read]: 1, [list]: 1, [`delete${word}Assignment`]: 1 }, lists),
      badInput: { change: { [assignmentId]: 'SUB-1' }, field: [assignmentId] },
      refusal: assignmentGone,
    },
  ] satisfies readonly (MutationCase & { readonly mutation: MutationName })[];
}

/** Thresholds and features of subscriptions, with their assignments. */
export const addOnCases: readonly MutationCase[] = [...casesOf(THRESHOLD), ...casesOf(FEATURE)];
