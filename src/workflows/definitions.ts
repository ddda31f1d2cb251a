import type { AnyMutationDefinition } from './definition.js';

/** Every mutation that sends something, for who finds one in the ledger. */
const definitions: readonly AnyMutationDefinition[] = [];

const byName = new Map<string, AnyMutationDefinition>(
  definitions.map((definition) => [definition.name, definition]),
);

export const definitionOf = (name: string): AnyMutationDefinition | undefined => byName.get(name);
