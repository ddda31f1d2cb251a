import { isBlank, required, type Row } from '../decode/answer.js';
import { dataAmount, inOneUnit } from '../decode/data-amount.js';
import { e164 } from '../decode/e164.js';
import { list } from '../decode/list.js';
import { quantity } from '../decode/number.js';
import { text } from '../decode/text.js';
import { dataUnit, throttleSpeed } from '../decode/words.js';
import { DataUnit, type DataUsageRecord, type DataUsageSettingsRecord } from '../records/index.js';
import { readMany, type Loose, type ReadMany } from '../request.js';
import { numberTag } from './tags.js';

type LooseUsage = Loose<Row<'getDataUsageInfo', 'PhoneNumbers'>>;
type LooseSettings = Loose<Row<'getDataUsageSettings', 'PhoneNumbers'>>;

/** Numbers in one call; the platform names no limit. */
const NUMBERS_A_CALL = 100;

const SUCCESS = new Set(['success', 'active', 'complete']);

/** A number, and what the platform told of it: null when it refused that number in a call that succeeded as a whole. */
type Told<T> = readonly [e164: string, record: T | null];

/** `POST /numbers/data-usage/info`, by E.164 number. */
export const dataUsage: ReadMany<DataUsageRecord | null> = readMany({
  operation: 'getDataUsageInfo',
  resource: 'usage',
  limit: NUMBERS_A_CALL,
  body: ofNumbers,
  decode: (answer) => new Map(list(answer, { name: 'data usage', under: 'PhoneNumbers', row: usage })),
  tags: (number) => [numberTag(number)],
});

/** `POST /numbers/data-usage/settings`, by E.164 number. */
export const dataUsageSettings: ReadMany<DataUsageSettingsRecord | null> = readMany({
  operation: 'getDataUsageSettings',
  resource: 'usageSettings',
  limit: NUMBERS_A_CALL,
  body: ofNumbers,
  decode: (answer) =>
    new Map(list(answer, { name: 'data usage settings', under: 'PhoneNumbers', row: settings })),
  tags: (number) => [numberTag(number)],
});

function ofNumbers(numbers: readonly string[]): { PhoneNumbers: { Number: string }[] } {
  return { PhoneNumbers: numbers.map((Number) => ({ Number })) };
}

function usage(row: LooseUsage): Told<DataUsageRecord> {
  const number = required('Number', e164(row.Number));
  if (isRefused(row, [row.Used, row.Remaining])) return [number, null];
  const [used, remaining] = [dataAmount(row.Used), dataAmount(row.Remaining)];
  const { unit, amounts } = inOneUnit([used, remaining]);
  const record: DataUsageRecord = {
    e164: number,
    used: amounts[0] ?? null,
    usedText: used.text,
    remaining: amounts[1] ?? null,
    remainingText: remaining.text,
    unit,
    status: text(row.Status),
    statusMessage: text(row.StatusMessage),
    behavior: text(row.CurrentBehavior),
  };
  return [number, record];
}

function settings(row: LooseSettings): Told<DataUsageSettingsRecord> {
  const number = required('Number', e164(row.Number));
  if (isRefused(row, [row.NotifyValue, row.ThrottleValue, row.LimitValue])) return [number, null];
  const record: DataUsageSettingsRecord = {
    e164: number,
    unit: dataUnit(row.ValueUnit) ?? DataUnit.MB,
    unitText: text(row.ValueUnit),
    notifyAt: quantity(row.NotifyValue),
    throttleAt: quantity(row.ThrottleValue),
    throttleSpeed: throttleSpeed(row.ThrottleSpeed),
    throttleSpeedText: text(row.ThrottleSpeed),
    limitAt: quantity(row.LimitValue),
  };
  return [number, record];
}

/** A row that says no and tells no amount. A suspended SIM may have both a remark and its usage. */
function isRefused(
  { Status, StatusMessage }: LooseUsage | LooseSettings,
  amounts: readonly unknown[],
): boolean {
  const status = text(Status)?.toLowerCase() ?? 'success';
  return !SUCCESS.has(status) && text(StatusMessage) !== null && isBlank(amounts);
}
