import type { PutDocument } from '../store/ledger/ledger.js';
import type { DataUsageRenewal } from './contracts/index.js';
import { writtenFields, type WrittenFields } from './written-fields.js';

/** By its id: whoever gets the same number later gets another id with it. */
const thingOf = (numberId: string): string => `number:${numberId}`;

/** The documents that remember when the data allowance of a number starts anew, which no read shows. */
export function writtenRenewal(numberId: string, renewal: DataUsageRenewal): readonly PutDocument[] {
  return writtenFields(thingOf(numberId), { renewal: { ...renewal } });
}

/** When the data allowance of a number starts anew, as the graph last set it; null where it never did. */
export async function rememberedRenewal(
  written: WrittenFields,
  numberId: string,
): Promise<DataUsageRenewal | null> {
  const { renewal } = await written.of(thingOf(numberId), ['renewal']);
  // Only `writtenRenewal` writes it.
  return (renewal ?? null) as DataUsageRenewal | null;
}
