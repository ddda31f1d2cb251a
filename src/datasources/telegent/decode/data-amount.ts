import { DataUnit } from '../records/index.js';
import { quantity } from './number.js';
import { text } from './text.js';
import { reportUnreadableValue } from './unreadable.js';
import { dataUnit } from './words.js';

/** How many of a unit make one of the next larger: decimal until the platform says otherwise. */
const UNIT_STEP = 1000;

const UNITS: readonly DataUnit[] = [DataUnit.B, DataUnit.KB, DataUnit.MB, DataUnit.GB, DataUnit.TB];

const AMOUNT = /^(?<number>[+-]?[\d.,]+) ?(?<unit>[a-z]*)$/i;

/** An amount of data as the platform wrote it: `20 MB`. */
export interface DataAmount {
  readonly amount: number | null;
  /** Null when there is no amount. */
  readonly unit: DataUnit | null;
  readonly text: string | null;
}

/** Reads `20 MB`, `1.5GB` or a bare number, which is in megabytes by the specification. */
export function dataAmount(value: unknown): DataAmount {
  const written = text(value);
  const none = { amount: null, unit: null, text: written };
  if (written === null) return none;
  const groups = AMOUNT.exec(written)?.groups;
  const number = groups ? quantity(groups['number']) : null;
  if (!groups || number === null) {
    reportUnreadableValue('dataAmount');
    return none;
  }
  return { amount: number, unit: dataUnit(groups['unit']) ?? DataUnit.MB, text: written };
}

/** `amount` in another unit; null when either unit is unknown. */
export function convertData(amount: number, from: DataUnit, to: DataUnit): number | null {
  const steps = UNITS.indexOf(to) - UNITS.indexOf(from);
  if (from === to) return amount;
  if (!UNITS.includes(from) || !UNITS.includes(to)) return null;
  return steps > 0 ? amount / UNIT_STEP ** steps : amount * UNIT_STEP ** -steps;
}

/** Amounts brought to the largest of their units; one whose unit is unknown becomes null beside others. */
export function inOneUnit(amounts: readonly DataAmount[]): {
  readonly unit: DataUnit;
  readonly amounts: readonly (number | null)[];
} {
  const largest = Math.max(...amounts.map(({ unit }) => (unit ? UNITS.indexOf(unit) : -1)));
  const unit = UNITS[largest] ?? DataUnit.UNKNOWN;
  return {
    unit,
    amounts: amounts.map((given) =>
      given.amount !== null && given.unit !== null ? convertData(given.amount, given.unit, unit) : null,
    ),
  };
}
