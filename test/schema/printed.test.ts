import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, printSchema } from 'graphql';
import { schema } from './refusing-sources.js';

test('schema.graphql is what the code says', () => {
  const committed = readFileSync('schema.graphql', 'utf8');
  expect(committed).toBe(`${printSchema(schema)}\n`);
  expect(() => buildSchema(committed)).not.toThrow();
});
