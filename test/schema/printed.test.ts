import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, printSchema } from 'graphql';
import { startStack } from '../stack.js';
import { schema } from './refusing-sources.js';

test('schema.graphql is what the code says', () => {
  const committed = readFileSync('schema.graphql', 'utf8');
  expect(committed).toBe(`${printSchema(schema)}\n`);
  expect(() => buildSchema(committed)).not.toThrow();
});

test('the built server, whose modules and libraries are one file, says the same', async () => {
  const stack = await startStack();
  try {
    const served = await (await fetch(`${stack.url}/schema.graphql`)).text();
    expect(`${served}\n`).toBe(readFileSync('schema.graphql', 'utf8'));
  } finally {
    await stack.stop();
  }
});
