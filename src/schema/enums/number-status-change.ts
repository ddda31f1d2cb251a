import { NumberStatusChange } from '../../datasources/telegent/records/index.js';
import { describeEnum } from './vocabulary.js';

describeEnum(NumberStatusChange, {
  name: 'NumberStatusChange',
  description: 'What can be done with numbers in service.',
  values: {
    ACTIVATE: 'Brings a parked or suspended number back into service.',
    PARK: 'Takes the number out of service; number and SIM stay reserved.',
    CANCEL: 'Gives number and SIM back. For 30 days `reactivateNumber` may bring them back.',
    SWAP: 'Gives the line another number; the SIM stays. Spends a swap.',
    SWAP_SIM: 'Gives the line another SIM; the number stays. Spends a swap.',
    REPLACE: 'Gives the line another number and another SIM. Spends a swap.',
  },
});

export { NumberStatusChange };
