import { text } from './text.js';
import { reportUnreadableValue } from './unreadable.js';

const FLAGS = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['y', true],
  ['false', false],
  ['0', false],
  ['no', false],
  ['n', false],
]);

/** A boolean, written as one, as `"true"`, as 1 or as `yes`. Null when absent or anything else. */
export function flag(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = text(value);
  if (word === null) return null;
  const known = FLAGS.get(word.toLowerCase());
  if (known === undefined) reportUnreadableValue('flag');
  return known ?? null;
}
