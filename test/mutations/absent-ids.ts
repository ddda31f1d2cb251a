import type { Stack } from '../stack.js';

const PREFIXED_ID = /^([A-Z]{2,6})-[\w-]+$/;
const NOBODYS_SIM = '8901240397190000018';

interface Line {
  readonly number: string;
  readonly iccid: string | null;
}

/**
 * An input in which every id, and every number and SIM that the platform has, is one that does not exist; different ones stay
 * different.
 */
export async function withAbsentIds<Input>(stack: Stack, input: Input): Promise<Input> {
  const lines = await stack.control<readonly Line[]>('records/numbers');
  const numbers = new Set(lines.map(({ number }) => number));
  const sims = new Set(lines.map(({ iccid }) => iccid));
  const replaced = new Map<string, string>();
  const another = (value: string, make: (digits: string) => string): string => {
    const replacement = replaced.get(value) ?? make(String(replaced.size).padStart(2, '0'));
    replaced.set(value, replacement);
    return replacement;
  };
  const absent = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(absent);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, absent(part)]));
    }
    if (typeof value !== 'string') return value;
    if (numbers.has(value)) return another(value, (digits) => `+170155501${digits}`);
    if (sims.has(value)) return NOBODYS_SIM;
    const prefix = PREFIXED_ID.exec(value)?.[1];
    if (prefix === undefined) return value;
    return another(value, (digits) => `${prefix}-00000000-0000-4000-8000-0000000000${digits}`);
  };
  return absent(input) as Input;
}
