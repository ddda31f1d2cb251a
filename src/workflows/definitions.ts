import type { AnyMutationDefinition } from './definition.js';
import { subscriberMutations } from './subscribers/index.js';

/** Every mutation that sends something, for who finds one in the ledger. */
const definitions: readonly AnyMutationDefinition[] = [...subscriberMutations];

const byName = new Map<string, AnyMutationDefinition>(
  definitions.map((definition) => [definition.name, definition]),
);

export const definitionOf = (name: string): AnyMutationDefinition | undefined => byName.get(name);
