import type { AnyMutationDefinition } from './definition.js';
import { subscriberMutations } from './subscribers/index.js';
import { accountMutations } from './accounts/index.js';
import { routingMutations } from './routing/index.js';
import { catalogMutations } from './catalog/index.js';
import { subscriptionMutations } from './subscriptions/index.js';
import { numberMutations } from './numbers/index.js';
import { portingMutations } from './porting/index.js';
import { usageMutations } from './usage/index.js';
import { guardianMutations } from './guardian/index.js';
import { messagingMutations } from './messaging/index.js';
import { webhookMutations } from './webhooks/index.js';
import { workgroupMutations } from './workgroups/index.js';
import { serviceMutations } from './services/index.js';
import { lineMutations } from './lines/index.js';

/** Every mutation that sends something, for who finds one in the ledger. */
const definitions: readonly AnyMutationDefinition[] = [
  ...subscriberMutations,
  ...accountMutations,
  ...routingMutations,
  ...catalogMutations,
  ...subscriptionMutations,
  ...numberMutations,
  ...portingMutations,
  ...usageMutations,
  ...guardianMutations,
  ...messagingMutations,
  ...webhookMutations,
  ...workgroupMutations,
  ...serviceMutations,
  ...lineMutations,
];

const byName = new Map<string, AnyMutationDefinition>(
  definitions.map((definition) => [definition.name, definition]),
);

/** The mutation of that name; undefined where this version of the program knows none. */
export const definitionOf = (name: string): AnyMutationDefinition | undefined => byName.get(name);
