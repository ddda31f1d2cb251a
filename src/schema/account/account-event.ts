import { createUnionType } from 'type-graphql';
import { Workflow } from '../line/workflow.js';
import type { TypedRecord } from '../node/node.js';
import { PhoneNumber } from '../number/phone-number.js';
import { NumberOrder } from '../order/number-order.js';
import { UsageThresholdReached } from '../usage/usage-threshold.js';

/** What `accountEvents` tells. */
export const AccountEvent = createUnionType({
  name: 'AccountEvent',
  description: 'Something of an account that has moved, as it is now.',
  types: () => [NumberOrder, PhoneNumber, Workflow, UsageThresholdReached] as const,
  resolveType: (event: object) => (event as TypedRecord).__typename,
});
