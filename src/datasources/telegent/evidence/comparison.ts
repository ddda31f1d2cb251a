import { text } from '../decode/text.js';
import type { Address } from '../records/index.js';

/** Something that was asked for beside what the platform shows; undefined where nothing was asked. */
export type Comparison = readonly [asked: unknown, shown: unknown];

/** What was asked for, read as the decoder reads what is shown; undefined where nothing was asked. */
export function askedAs<T>(asked: unknown, decode: (value: unknown) => T): T | undefined {
  return asked === undefined ? undefined : decode(asked);
}

/** Whether everything that was asked for is shown. False when nothing was asked that could be compared. */
export function isShown(comparisons: readonly Comparison[]): boolean {
  const asked = comparisons.filter(([wanted]) => wanted !== undefined);
  return asked.length > 0 && asked.every(([wanted, shown]) => wanted === shown);
}

/** Whether something is shown otherwise than it was asked for. What is not shown, or not understood, contradicts nothing. */
export function isContradicted(comparisons: readonly Comparison[]): boolean {
  const isKnown = (value: unknown) => value !== undefined && value !== null && value !== 'UNKNOWN';
  return comparisons.some(([asked, shown]) => isKnown(asked) && isKnown(shown) && asked !== shown);
}

/** An address as the platform takes it. */
interface AskedAddress {
  readonly Street1?: string | null;
  readonly Street2?: string | null;
  readonly City?: string | null;
  readonly State?: string | null;
  readonly Zip?: string | null;
  readonly Country?: string | null;
}

/** The parts of an address; an address that is not shown shows empty parts. */
export function addressParts(asked: AskedAddress | undefined, shown: Address | null): readonly Comparison[] {
  return [
    [askedAs(asked?.Street1, text), shown?.street1 ?? null],
    [askedAs(asked?.Street2, text), shown?.street2 ?? null],
    [askedAs(asked?.City, text), shown?.city ?? null],
    [askedAs(asked?.State, text), shown?.state ?? null],
    [askedAs(asked?.Zip, text), shown?.zip ?? null],
    [askedAs(asked?.Country, text), shown?.country ?? null],
  ];
}
