import { SimStatus } from '../../datasources/telegent/records/index.js';
import { describeEnum } from './vocabulary.js';

describeEnum(SimStatus, {
  name: 'SimStatusInput',
  description: 'The state of a SIM.',
  values: {
    ACTIVE: 'In use.',
    SUSPENDED: 'Switched off for a time; number and SIM stay together.',
    EMPTY: 'On no number any more, and free to be used again.',
  },
});

/** No read answers the state of a SIM, so the vocabulary is one of inputs alone. */
export { SimStatus as SimStatusInput, type SimStatus } from '../../datasources/telegent/records/index.js';
