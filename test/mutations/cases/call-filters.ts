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

export const cases: readonly MutationCase[] = [
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
];
