import { expect } from '@jest/globals';
import {
  costing,
  FATHER,
  filterOf,
  type ListCase,
  MOTHER,
  NO_FILTER_ID,
  NUMBERS,
  relativeWithLine,
  SCHOOL,
  STRANGER,
} from '../guardian-cases.js';
import type { MutationCase, World } from '../mutation-case.js';

const messageFilter = (world: World) =>
  filterOf(world, 'createMessageFilter', {
    FilterMode: 'CHILD',
    AllowedContacts: [MOTHER],
    BlockedContacts: [STRANGER],
    BlockLinks: true,
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
