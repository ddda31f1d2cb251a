import { lostThreshold, untilMayBeSettled } from '../../operations/lost-thresholds.js';
import type { MutationCase } from '../mutation-case.js';

export const cases: readonly MutationCase[] = [
  {
    mutation: 'settleOperation',
    input: async (world) => {
      const { operationId, thresholdId } = await lostThreshold(world.stack, world.unique('Lost'));
      await untilMayBeSettled(world.stack, operationId);
      return { operationId, outcome: 'DONE', resultId: thresholdId };
    },
    selection: 'settledOperation { id status mutation settledBy userErrors { code } }',
    shows: ({ operationId }) => ({
      settledOperation: {
        id: operationId,
        status: 'CONFIRMED',
        mutation: 'createThreshold',
        settledBy: 'OPERATOR',
        userErrors: [],
      },
    }),
    sends: () => [],
    asks: 'getThreshold',
    isReplayed: true,
    requests: { cold: { getThreshold: 1 }, warm: { getThreshold: 1 } },
    badInput: { change: { outcome: 'NOT_DONE' }, field: ['resultId'], code: 'MISMATCH' },
  },
];
