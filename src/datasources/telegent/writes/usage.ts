import { filledRecord, refusalOf } from '../decode/acknowledgement.js';
import { isBlank, required, type Row } from '../decode/answer.js';
import { convertData } from '../decode/data-amount.js';
import { e164 } from '../decode/e164.js';
import { list } from '../decode/list.js';
import { text } from '../decode/text.js';
import { dataUnit, throttleSpeed } from '../decode/words.js';
import { askedAs, isShown } from '../evidence/comparison.js';
import { askedNumbers, numberLock } from '../evidence/names.js';
import { numberTag } from '../reads/tags.js';
import { dataUsage, dataUsageSettings } from '../reads/usage.js';
import { DataUnit, type DataUsageSettingsRecord } from '../records/index.js';
import type { BodyOf, Loose, ReadMany } from '../request.js';
import { RefusedAnswer, writeKind, type Finding, type Witness } from '../write.js';

type LimitsBody = BodyOf<'setDataUsageLimits'>;
type LooseNumber = Loose<Row<'updateDataUsageRenewalInfo', 'PhoneNumbers'>>;

/** What was set on some numbers, number by number in the order in which they were asked for. */
export type SetOnNumbers = Readonly<{
  numbers: readonly Readonly<{
    e164: string;
    /** Why this number was refused, in the platform's words; null when it was not. */
    refusal: string | null;
  }>[];
}>;

/** How much each number had used, in bytes; null where nothing was told. */
type Used = Readonly<Record<string, number | null>>;

/** `POST /numbers/data-usage`. Replaces with the same values when it is sent again, so what is not shown counts as absent. */
export const setDataUsageLimits = writeKind({
  operation: 'setDataUsageLimits',
  secrets: [],
  isSentAgain: true,
  decode: (answer, body) => eachNumber(filledRecord(answer), body),
  tags: (body) => askedNumbers(body).map(numberTag),
  locks: (body) => askedNumbers(body).map(numberLock),
  async look(body, _baseline, witness) {
    const numbers = askedNumbers(body);
    const settings = await readAll(dataUsageSettings, numbers, witness);
    return numbers.every((number) => hasLimits(body, settings.get(number))) ? allSet(numbers) : 'absent';
  },
});

/**
 * `POST /numbers/data-usage/update-renewal-info`. No read shows how usage is renewed, and to say it again does no harm, so it
 * counts as absent; but usage that was set to zero must not be set to zero again: what was used shows whether it was.
 */
export const updateDataUsageRenewalInfo = writeKind({
  operation: 'updateDataUsageRenewalInfo',
  secrets: [],
  isSentAgain: true,
  decode: (answer, body) => eachNumber(filledRecord(answer), body),
  tags: (body) => askedNumbers(body).map(numberTag),
  locks: (body) => askedNumbers(body).map(numberLock),
  /** What was used before it is set to zero; empty when it is not to be. */
  baseline: async (body, witness): Promise<Used> =>
    body.ResetUsage === true ? usedBy(askedNumbers(body), witness) : {},
  async look(body, baseline, witness) {
    if (body.ResetUsage !== true) return 'absent';
    const numbers = askedNumbers(body);
    const used = await usedBy(numbers, witness);
    const wasReset = numbers.map((number) => isLess(used[number], baseline[number]));
    if (wasReset.every((reset) => reset === true)) return allSet(numbers);
    return wasReset.every((reset) => reset === false) ? 'absent' : 'unclear';
  },
});

/** Each number's own result; throws RefusedAnswer when no number succeeded. */
function eachNumber(
  answer: { readonly PhoneNumbers?: unknown },
  body: Pick<LimitsBody, 'PhoneNumbers'>,
): SetOnNumbers {
  const overall = refusalOf(answer);
  // The answer speaks for the numbers that say nothing of their own.
  const ofNumber = (row: LooseNumber) =>
    [
      required('Number', e164(row.Number)),
      refusalOf(row) ?? (text(row.Status) === null ? overall : null),
    ] as const;
  const rows = isBlank(answer.PhoneNumbers)
    ? []
    : list(answer, { name: 'numbers set', under: 'PhoneNumbers', row: ofNumber });
  const told = new Map(rows);
  const numbers = askedNumbers(body).map((number) => ({
    e164: number,
    refusal: told.has(number) ? (told.get(number) ?? null) : overall,
  }));
  const [first] = numbers;
  if (first?.refusal && numbers.every(({ refusal }) => refusal !== null)) {
    throw new RefusedAnswer(first.refusal);
  }
  return { numbers };
}

function hasLimits(body: LimitsBody, settings: DataUsageSettingsRecord | null | undefined): boolean {
  if (!settings) return false;
  const unit = dataUnit(body.ValueUnit) ?? DataUnit.MB;
  const inUnit = (amount: number | null) =>
    amount === null ? null : convertData(amount, settings.unit, unit);
  return isShown([
    [body.LimitValue, inUnit(settings.limitAt)],
    [body.ThrottleValue, inUnit(settings.throttleAt)],
    [body.NotifyValue, inUnit(settings.notifyAt)],
    [askedAs(body.ThrottleSpeed, throttleSpeed), settings.throttleSpeed],
  ]);
}

async function usedBy(numbers: readonly string[], witness: Witness): Promise<Used> {
  const usage = await readAll(dataUsage, numbers, witness);
  const bytes = (number: string) => {
    const record = usage.get(number);
    return record?.used == null ? null : convertData(record.used, record.unit, DataUnit.B);
  };
  return Object.fromEntries(numbers.map((number) => [number, bytes(number)]));
}

/** Usage only grows until it is reset; from zero nothing can be told. */
function isLess(now: number | null | undefined, before: number | null | undefined): boolean | null {
  if (now == null || before == null || before === 0) return null;
  return now < before;
}

function allSet(numbers: readonly string[]): Finding<SetOnNumbers> {
  return { found: { numbers: numbers.map((number) => ({ e164: number, refusal: null })) } };
}

/** A read of many numbers, in as many calls as it takes. */
async function readAll<T>(
  many: ReadMany<T>,
  numbers: readonly string[],
  witness: Witness,
): Promise<ReadonlyMap<string, T>> {
  const all = new Map<string, T>();
  for (let start = 0; start < numbers.length; start += many.limit) {
    const keys = numbers.slice(start, start + many.limit);
    const answers = await witness.read({
      ...many,
      body: many.body(keys),
      tags: keys.flatMap((key) => many.tags(key)),
    });
    for (const [number, answer] of answers) all.set(number, answer);
  }
  return all;
}
