import type { WriteOperation } from '../request.js';
import type { AnyWriteKind } from '../write.js';

/** Every kind of write by its operation, for who finds one in the ledger. */
const kinds: Partial<Record<WriteOperation, AnyWriteKind>> = {};

export function writeKindOf(operation: WriteOperation): AnyWriteKind {
  const kind = kinds[operation];
  if (!kind) throw new Error(`There is no kind of write for ${operation}`);
  return kind;
}
