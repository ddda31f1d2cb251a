import type { MutationDefinition, MutationInput } from './definition.js';
import type { OperationHashes } from './operations/input-hash.js';
import { KEPT_MS, type Begun } from './operations/operation-log.js';

/** How long an identical purchase without a key counts as a repetition, from the end of the first. Milliseconds. */
const REPEATED_MS = 60_000;

/** What protects a call against being done twice. */
export interface CallKey extends Pick<Begun, 'keyDocument' | 'keyMs' | 'inputHash'> {
  /** The client sent none: the input itself stands in for it. */
  readonly isImplied: boolean;
}

/** The key of a call: the client's own, or, for a purchase without one, its input. */
export function keyOfCall(
  { name, isPurchase = false }: Pick<MutationDefinition, 'name' | 'isPurchase'>,
  input: MutationInput,
  owner: string,
  hashes: OperationHashes,
  keptMs = KEPT_MS,
): CallKey {
  const inputHash = hashes.ofInput(input, ['idempotencyKey', 'allowRepeat']);
  const { idempotencyKey, allowRepeat } = input;
  const document = (kind: string, text: string): string => `key/${hashes.ofParts(owner, name, kind, text)}`;
  if (idempotencyKey != null) {
    return { inputHash, keyDocument: document('key', idempotencyKey), keyMs: keptMs, isImplied: false };
  }
  if (!isPurchase || allowRepeat === true) {
    return { inputHash, keyDocument: null, keyMs: 0, isImplied: false };
  }
  return { inputHash, keyDocument: document('input', inputHash), keyMs: REPEATED_MS, isImplied: true };
}
