import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import type { SetOnNumbers } from '../../datasources/telegent/writes/usage.js';
import type { StepResults } from '../plan.js';
import { userErrorFor } from '../refusals.js';
import { UserErrorCode, type UserErrorRecord } from '../user-error.js';

/** Numbers in one write; the platform names no limit. */
const NUMBERS_A_WRITE = 100;

/** The numbers of one write. */
export interface NumberBatch {
  readonly step: string;
  readonly PhoneNumbers: { readonly Number: string }[];
}

/** A number as it is kept beside the writes. */
export type KeptNumber = Readonly<{ id: string; e164: string }>;

/** What came of it for one number. */
export interface NumberResult {
  readonly e164: string;
  readonly userErrors: readonly UserErrorRecord[];
}

/**
 * Numbers in as many writes as it takes. In order, whatever that of the input: each write keeps its numbers until the last one
 * is settled, so that two operations in two orders would wait for each other for ever.
 */
export function batchesOf(wanted: readonly Pick<PhoneNumberRecord, 'e164'>[]): readonly NumberBatch[] {
  const numbers = [...wanted].sort((one, other) => (one.e164 < other.e164 ? -1 : 1));
  const batches: NumberBatch[] = [];
  for (let start = 0; start < numbers.length; start += NUMBERS_A_WRITE) {
    const part = numbers.slice(start, start + NUMBERS_A_WRITE);
    batches.push({
      step: `numbers-${start + 1}`,
      PhoneNumbers: part.map(({ e164 }) => ({ Number: e164 })),
    });
  }
  return batches;
}

/** A result for each number, in their order: one whose write was not sent was not done. */
export function resultsOfNumbers(
  numbers: readonly KeptNumber[],
  results: StepResults,
): readonly NumberResult[] {
  const told = new Map(
    Object.values(results).flatMap((result) =>
      result ? (result as SetOnNumbers).numbers.map(({ e164, refusal }) => [e164, refusal] as const) : [],
    ),
  );
  return numbers.map(({ e164 }) => ({ e164, userErrors: errorsOf(told.get(e164)) }));
}

function errorsOf(refusal: string | null | undefined): readonly UserErrorRecord[] {
  if (refusal === null) return [];
  if (refusal === undefined)
    return [{ ...notDone, message: 'It was not done for this number; send it again.' }];
  return [userErrorFor(refusal) ?? { ...notDone, message: `The platform refused it: ${refusal}` }];
}

const notDone = { code: UserErrorCode.NOT_DONE, field: null } as const;
