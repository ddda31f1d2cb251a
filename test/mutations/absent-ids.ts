import type { Stack } from '../stack.js';

const PREFIXED_ID = /^([A-Z]{2,6})-[\w-]+$/;
/** Of the range for fiction, and nobody's. */
const NOBODYS_NUMBER = '+17015550199';
const NOBODYS_SIM = '8901240397190000018';

interface Line {
  readonly number: string;
  readonly iccid: string | null;
}

/** An input in which every id, and every number and SIM that the platform has, is one that does not exist. */
export async function withAbsentIds<Input>(stack: Stack, input: Input): Promise<Input> {
  const lines = await stack.control<readonly Line[]>('records/numbers');
  const numbers = new Set(lines.map(({ number }) => number));
  const sims = new Set(lines.map(({ iccid }) => iccid));
  const absent = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(absent);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, absent(part)]));
    }
    if (typeof value !== 'string') return value;
    if (numbers.has(value)) return NOBODYS_NUMBER;
    if (sims.has(value)) return NOBODYS_SIM;
    return value.replace(PREFIXED_ID, '$1-00000000-0000-4000-8000-000000000000');
  };
  return absent(input) as Input;
}
