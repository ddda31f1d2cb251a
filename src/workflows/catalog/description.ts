import { tag } from '../../datasources/telegent/reads/tags.js';
import { writtenFields } from '../../datasources/written-fields.js';
import type { LedgerChange } from '../../store/ledger/ledger.js';
import type { OperationRecord } from '../operations/operation.js';

/** What a mutation keeps of a description, for when its package is known. */
export interface KeptDescription {
  readonly description: string | null;
}

/** Remembers the description of a package, which no read of the platform shows. */
export function rememberedDescription(
  packageId: string | null | undefined,
  { kept }: OperationRecord,
): readonly LedgerChange[] {
  const { description } = kept as unknown as KeptDescription;
  return packageId == null || description === null
    ? []
    : writtenFields(tag('package', packageId), { description });
}
