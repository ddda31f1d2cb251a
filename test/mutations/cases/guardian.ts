import { costing, relative } from '../guardian-cases.js';
import type { MutationCase } from '../mutation-case.js';

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
];
