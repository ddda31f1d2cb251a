import { BillingFrequency } from '../../datasources/telegent/records/index.js';
import { describeEnum, describeInputEnum } from './vocabulary.js';

const billingFrequency = {
  name: 'BillingFrequency',
  description: 'How often a product is charged.',
  values: {
    MRC: 'Monthly recurring charge.',
    NRC: 'Non-recurring charge: once.',
    USAGE_BASED: 'By consumption.',
    UNKNOWN:
      'A frequency that the graph does not know; `billingFrequencyText` has it in the words of the platform.',
  },
};

describeEnum(BillingFrequency, billingFrequency);
export const BillingFrequencyInput = describeInputEnum(BillingFrequency, billingFrequency);

export { BillingFrequency };
