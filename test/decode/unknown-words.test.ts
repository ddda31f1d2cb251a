import { describe, expect, test } from '@jest/globals';
import { EVERY_READ } from './every-read.js';
import { exampleAnswer } from './example-answer.js';

const NEW_WORD = 'Brand-New';

/** The same answer with another word in the place of every text. */
function inNewWords(value: unknown): unknown {
  if (typeof value === 'string') return NEW_WORD;
  if (Array.isArray(value)) return value.map(inNewWords);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inNewWords(part)]));
}

/** Fields whose word is part of a longer text. */
const TEXTS: Readonly<Record<string, string>> = { 'getDataUsageInfo.unit': 'usedText' };

interface UnknownWord {
  readonly field: string;
  readonly text: unknown;
}

/** Every field of a record that says UNKNOWN, with the text beside it. */
function unknownIn(operation: string, value: unknown): readonly UnknownWord[] {
  if (value instanceof Map) return unknownIn(operation, [...value.values()]);
  if (Array.isArray(value)) return value.flatMap((item) => unknownIn(operation, item));
  if (typeof value !== 'object' || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  return [...fields].flatMap(([name, part]) => {
    const field = `${operation}.${name}`;
    return [part].flat().includes('UNKNOWN')
      ? [{ field, text: fields.get(TEXTS[field] ?? `${name}Text`) }]
      : unknownIn(operation, part);
  });
}

const unknown = new Map(
  Object.entries(EVERY_READ).map(([operation, read]) => [
    operation,
    unknownIn(operation, read.decode(inNewWords(exampleAnswer(operation)))),
  ]),
);

describe('a word that the graph does not know stays beside its UNKNOWN', () => {
  const operations = [...unknown].filter(([, words]) => words.length > 0);

  test('wherever the platform answers with words', () => {
    expect(operations.flatMap(([, words]) => words).length).toBeGreaterThan(50);
  });

  test.each(operations)('%s', (_, words) => {
    expect(words.filter(({ text }) => text !== NEW_WORD)).toEqual([]);
  });
});
