import { expect } from '@jest/globals';
import type { UpstreamOperation, WriteOperation } from '../../../src/datasources/telegent/request.js';
import type { MutationCase, World } from '../mutation-case.js';

const MOTHER = '+13855550101';
const FATHER = '+13855550103';
const STRANGER = '+18015550177';
const SCHOOL = '+18015550188';

/** Someone new in the family, for whom Guardian is on. */
async function relative({ demo, unique, elsewhere }: World): Promise<string> {
  const { SubscriberId } = await elsewhere<{ SubscriberId: string }>('createSubscriber', {
    Name: unique('Relative'),
    Email: `${unique('relative')}@example.com`,
    PhoneNumbers: [],
    Role: 'Subscriber',
    Password: 'a-first-password',
    AccountId: demo['familyAccountId'],
  });
  await elsewhere('configureGuardianFeatures', {
    SubscriberId,
    EnableIntelligentGuardianCalls: true,
    EnableIntelligentGuardianMessages: true,
  });
  return SubscriberId;
}

/** Someone new with a line. */
async function relativeWithLine(world: World): Promise<{ subscriberId: string; number: string }> {
  const subscriberId = await relative(world);
  const { demo, elsewhere } = world;
  const { PhoneNumberAssigned } = await elsewhere<{ PhoneNumberAssigned: string }>('provisionNumber', {
    AccountId: demo['familyAccountId'],
    AssignedSubscriberId: subscriberId,
    NumberType: 'mvno',
    MessageType: 'p2p',
    ProductType: 'Sms+Data',
    MessageEnabled: true,
    VoiceEnabled: false,
    MessageRouteId: demo['messageRouteId'],
  });
  return { subscriberId, number: PhoneNumberAssigned };
}

/** A filter on the line of someone new, made in the operator's own console. */
async function filterOf(
  world: World,
  operation: 'createCallFilter' | 'createMessageFilter',
  fields: object,
): Promise<{ subscriberId: string; filterId: string }> {
  const { subscriberId, number } = await relativeWithLine(world);
  const { FilterId } = await world.elsewhere<{ FilterId: string }>(operation, {
    SubscriberId: subscriberId,
    Phone: number,
    ApplyToInbound: true,
    ...fields,
  });
  return { subscriberId, filterId: FilterId };
}

const callFilter = (world: World) =>
  filterOf(world, 'createCallFilter', {
    FilterMode: 'WHITELIST',
    AllowedNumbers: [MOTHER],
    BlockedNumbers: [STRANGER],
    EnableTranscription: true,
    KeywordFilter: JSON.stringify({ CustomKeywords: ['vape'] }),
    TranscriptionAction: 'NOTIFY',
    NotificationPhones: [MOTHER],
  });

const messageFilter = (world: World) =>
  filterOf(world, 'createMessageFilter', {
    FilterMode: 'CHILD',
    AllowedContacts: [MOTHER],
    BlockedContacts: [STRANGER],
    BlockLinks: true,
  });

type Counts = Readonly<Partial<Record<UpstreamOperation, number>>>;
/** Whose a subscriber is is known once the list of them all has been read. */
const costing = (counts: Counts, cold: Counts = {}) => ({
  cold: { listDistributorSubscribers: 1, ...cold, ...counts },
  warm: counts,
});
/** And whose a number is once the inventory has been. */
const NUMBERS = { listNumberInventory: 1 } as const;

const NO_FILTER_ID = { change: { filterId: 'NID-1' }, field: ['filterId'] } as const;

interface ListCase {
  readonly mutation: MutationCase['mutation'];
  readonly operation: WriteOperation;
  readonly list: string;
  /** The entry that is added or removed, and the list after that. */
  readonly entry: string;
  readonly after: readonly string[];
}

const numbersCase = ({ mutation, operation, list, entry, after }: ListCase): MutationCase => ({
  mutation,
  input: async (world) => ({ ...(await callFilter(world)), numbers: [entry] }),
  selection: `callFilter { id ${list} } subscriber { id }`,
  shows: ({ filterId, subscriberId }) => ({
    callFilter: { id: filterId, [list]: after },
    subscriber: { id: subscriberId },
  }),
  sends: ({ filterId, subscriberId, numbers }) => [
    { operation, body: { SubscriberId: subscriberId, CallFilterId: filterId, Numbers: numbers } },
  ],
  requests: costing({ getCallFilters: 1, [operation]: 1 }),
  badInput: NO_FILTER_ID,
});

const contactsCase = ({ mutation, operation, list, entry, after }: ListCase): MutationCase => ({
  mutation,
  input: async (world) => ({ ...(await messageFilter(world)), contacts: [entry] }),
  selection: `messageFilter { id ${list} } subscriber { id }`,
  shows: ({ filterId, subscriberId }) => ({
    messageFilter: { id: filterId, [list]: after },
    subscriber: { id: subscriberId },
  }),
  sends: ({ filterId, subscriberId, contacts }) => [
    { operation, body: { SubscriberId: subscriberId, MessageFilterId: filterId, Contacts: contacts } },
  ],
  requests: costing({ listMessageFilters: 1, [operation]: 1 }),
  badInput: NO_FILTER_ID,
});

export const cases: readonly MutationCase[] = [
  {
    mutation: 'setGuardianFeatures',
    input: async (world) => ({
      subscriberId: await relative(world),
      callsEnabled: true,
      messagesEnabled: false,
    }),
    selection: 'guardian { callsEnabled messagesEnabled } subscriber { id }',
    shows: ({ subscriberId, callsEnabled, messagesEnabled }) => ({
      guardian: { callsEnabled, messagesEnabled },
      subscriber: { id: subscriberId },
    }),
    sends: ({ subscriberId }) => [
      {
        operation: 'configureGuardianFeatures',
        body: {
          SubscriberId: subscriberId,
          EnableIntelligentGuardianCalls: true,
          EnableIntelligentGuardianMessages: false,
        },
      },
    ],
    requests: costing({ configureGuardianFeatures: 1 }),
    badInput: { change: { callsEnabled: null, messagesEnabled: null }, field: ['callsEnabled'] },
  },
  {
    mutation: 'addGuardian',
    input: async (world) => ({
      guardianId: await relative(world),
      wardId: await relative(world),
      relation: 'Caregiver',
    }),
    selection: 'guardian { guardians { relation guardian { id } } } subscriber { id }',
    shows: ({ guardianId, wardId, relation }) => ({
      guardian: { guardians: [{ relation, guardian: { id: guardianId } }] },
      subscriber: { id: wardId },
    }),
    sends: ({ guardianId, wardId, relation }) => [
      {
        operation: 'createGuardianRelation',
        body: { ParentSubscriberId: guardianId, ChildSubscriberId: wardId, Relation: relation },
      },
    ],
    requests: costing({
      getGuardianFeatures: 2,
      getGuardianRelationsByParent: 2,
      createGuardianRelation: 1,
    }),
    badInput: { change: { relation: ' ' }, field: ['relation'] },
  },
  {
    mutation: 'removeGuardian',
    input: async (world) => {
      const [guardianId, wardId] = [await relative(world), await relative(world)];
      await world.elsewhere('createGuardianRelation', {
        ParentSubscriberId: guardianId,
        ChildSubscriberId: wardId,
        Relation: 'Caregiver',
      });
      return { guardianId, wardId };
    },
    selection: 'guardian { guardians { relation } } subscriber { id } formerGuardian { id }',
    shows: ({ guardianId, wardId }) => ({
      guardian: { guardians: [] },
      subscriber: { id: wardId },
      formerGuardian: { id: guardianId },
    }),
    sends: ({ guardianId, wardId }) => [
      {
        operation: 'deleteGuardianRelation',
        body: { ParentSubscriberId: guardianId, ChildSubscriberId: wardId },
      },
    ],
    requests: costing({
      getGuardianRelationsByParent: 1,
      deleteGuardianRelation: 1,
    }),
    badInput: { change: { wardId: 'NID-1' }, field: ['wardId'] },
  },
  {
    mutation: 'createCallFilter',
    input: async (world) => ({
      ...(await relativeWithLine(world)),
      allowedNumbers: [MOTHER],
      blockedNumbers: [STRANGER],
    }),
    selection:
      'callFilter { e164 mode allowedNumbers blockedNumbers applyToInbound applyToOutbound } subscriber { id }',
    shows: ({ subscriberId, number, allowedNumbers, blockedNumbers }) => ({
      callFilter: {
        e164: number,
        mode: 'BLACKLIST',
        allowedNumbers,
        blockedNumbers,
        applyToInbound: true,
        applyToOutbound: true,
      },
      subscriber: { id: subscriberId },
    }),
    sends: ({ subscriberId, number }) => [
      {
        operation: 'createCallFilter',
        body: {
          SubscriberId: subscriberId,
          Phone: number,
          FilterMode: 'BLACKLIST',
          AllowedNumbers: [MOTHER],
          BlockedNumbers: [STRANGER],
          ApplyToInbound: true,
          ApplyToOutbound: true,
        },
      },
    ],
    requests: costing({ getGuardianFeatures: 1, getCallFilters: 1, createCallFilter: 1 }, NUMBERS),
    badInput: { change: { number: '123' }, field: ['number'] },
    refusal: {
      message: 'Duplicate filter found for the same subscriber and phone number',
      code: 'TAKEN',
    },
  },
  {
    mutation: 'updateCallFilter',
    input: async (world) => ({ ...(await callFilter(world)), blockInternational: true }),
    selection:
      'callFilter { mode allowedNumbers blockInternational keywordFilter { customKeywords } } subscriber { id }',
    shows: ({ subscriberId }) => ({
      callFilter: {
        mode: 'WHITELIST',
        allowedNumbers: [MOTHER],
        blockInternational: true,
        keywordFilter: { customKeywords: ['vape'] },
      },
      subscriber: { id: subscriberId },
    }),
    sends: ({ filterId, subscriberId }) => [
      {
        operation: 'updateCallFilter',
        body: {
          FilterId: filterId,
          SubscriberId: subscriberId,
          Phone: expect.stringMatching(/^\+1\d{10}$/),
          FilterMode: 'WHITELIST',
          AllowedNumbers: [MOTHER],
          BlockedNumbers: [STRANGER],
          EnableTranscription: true,
          KeywordFilter: '{"CustomKeywords":["vape"],"SystemKeywords":{},"SeverityMap":{}}',
          TranscriptionAction: 'NOTIFY',
          NotificationPhones: [MOTHER],
          ApplyToInbound: true,
          ApplyToOutbound: false,
          BlockUnknownNumbers: false,
          BlockInternational: true,
          RecordFlaggedCalls: false,
        },
      },
    ],
    requests: costing({
      getGuardianFeatures: 1,
      getCallFilters: 1,
      getCallFilterKeywords: 1,
      updateCallFilter: 1,
    }),
    badInput: { change: { mode: 'CHILD' }, field: ['mode'], code: 'NOT_ALLOWED' },
  },
  {
    mutation: 'deleteCallFilter',
    input: callFilter,
    selection: 'deletedId subscriber { id guardian { callFilters { id } } }',
    shows: ({ filterId, subscriberId }) => ({
      deletedId: filterId,
      subscriber: { id: subscriberId, guardian: { callFilters: [] } },
    }),
    sends: ({ filterId }) => [{ operation: 'deleteCallFilter', body: { CallFilterId: filterId } }],
    requests: costing({ getCallFilters: 1, deleteCallFilter: 1 }),
    badInput: NO_FILTER_ID,
  },
  ...[
    {
      mutation: 'addAllowedNumbers',
      operation: 'addAllowedNumbers',
      list: 'allowedNumbers',
      entry: FATHER,
      after: [MOTHER, FATHER],
    },
    {
      mutation: 'removeAllowedNumbers',
      operation: 'removeCallFilterAllowedNumbers',
      list: 'allowedNumbers',
      entry: MOTHER,
      after: [],
    },
    {
      mutation: 'addBlockedNumbers',
      operation: 'addCallFilterBlockedNumbers',
      list: 'blockedNumbers',
      entry: SCHOOL,
      after: [STRANGER, SCHOOL],
    },
    {
      mutation: 'removeBlockedNumbers',
      operation: 'removeCallFilterBlockedNumbers',
      list: 'blockedNumbers',
      entry: STRANGER,
      after: [],
    },
  ].map((one) => numbersCase(one as ListCase)),
  {
    mutation: 'createMessageFilter',
    input: async (world) => ({
      ...(await relativeWithLine(world)),
      level: 'TEENAGER',
      allowedContacts: [MOTHER],
      keywordFilter: { customKeywords: ['vape'], severities: [{ keyword: 'vape', severity: 'HIGH' }] },
      blockMedia: true,
      applyToOutbound: false,
    }),
    selection:
      'messageFilter { e164 mode level allowedContacts blockMedia applyToInbound applyToOutbound } subscriber { id }',
    shows: ({ subscriberId, number }) => ({
      messageFilter: {
        e164: number,
        mode: null,
        level: 'TEENAGER',
        allowedContacts: [MOTHER],
        blockMedia: true,
        applyToInbound: true,
        applyToOutbound: false,
      },
      subscriber: { id: subscriberId },
    }),
    sends: ({ subscriberId, number }) => [
      {
        operation: 'createMessageFilter',
        body: {
          SubscriberId: subscriberId,
          Phone: number,
          FilterMode: 'TEENAGER',
          AllowedContacts: [MOTHER],
          KeywordFilter: '{"CustomKeywords":["vape"],"SystemKeywords":{},"SeverityMap":{"vape":"HIGH"}}',
          ApplyToInbound: true,
          ApplyToOutbound: false,
          BlockMedia: true,
        },
      },
    ],
    requests: costing({ getGuardianFeatures: 1, listMessageFilters: 1, createMessageFilter: 1 }, NUMBERS),
    badInput: { change: { mode: 'ACTIVE' }, field: ['level'], code: 'MISMATCH' },
    refusal: {
      message: 'Duplicate filter found for the same subscriber and phone number',
      code: 'TAKEN',
    },
  },
  {
    mutation: 'updateMessageFilter',
    input: async (world) => ({ ...(await messageFilter(world)), blockMedia: true }),
    selection: 'messageFilter { level allowedContacts blockLinks blockMedia } subscriber { id }',
    shows: ({ subscriberId }) => ({
      messageFilter: { level: 'CHILD', allowedContacts: [MOTHER], blockLinks: true, blockMedia: true },
      subscriber: { id: subscriberId },
    }),
    sends: ({ filterId, subscriberId }) => [
      {
        operation: 'updateMessageFilter',
        body: {
          FilterId: filterId,
          SubscriberId: subscriberId,
          Phone: expect.stringMatching(/^\+1\d{10}$/),
          FilterMode: 'CHILD',
          AllowedContacts: [MOTHER],
          BlockedContacts: [STRANGER],
          NotificationPhones: [],
          ApplyToInbound: true,
          ApplyToOutbound: false,
          BlockUnknownNumbers: false,
          BlockLinks: true,
          BlockMedia: true,
        },
      },
    ],
    requests: costing({ getGuardianFeatures: 1, listMessageFilters: 1, updateMessageFilter: 1 }),
    badInput: { change: { mode: 'ACTIVE', level: 'CHILD' }, field: ['level'], code: 'MISMATCH' },
  },
  {
    mutation: 'deleteMessageFilter',
    input: messageFilter,
    selection: 'deletedId subscriber { id guardian { messageFilters { id } } }',
    shows: ({ filterId, subscriberId }) => ({
      deletedId: filterId,
      subscriber: { id: subscriberId, guardian: { messageFilters: [] } },
    }),
    sends: ({ filterId }) => [{ operation: 'deleteMessageFilter', body: { MessageFilterId: filterId } }],
    requests: costing({ listMessageFilters: 1, deleteMessageFilter: 1 }),
    badInput: NO_FILTER_ID,
  },
  ...[
    {
      mutation: 'addAllowedContacts',
      list: 'allowedContacts',
      entry: FATHER,
      after: [MOTHER, FATHER],
    },
    {
      mutation: 'removeAllowedContacts',
      list: 'allowedContacts',
      entry: MOTHER,
      after: [],
    },
    {
      mutation: 'addBlockedContacts',
      list: 'blockedContacts',
      entry: SCHOOL,
      after: [STRANGER, SCHOOL],
    },
    {
      mutation: 'removeBlockedContacts',
      list: 'blockedContacts',
      entry: STRANGER,
      after: [],
    },
  ].map((one) => contactsCase({ ...one, operation: one.mutation } as ListCase)),
];
