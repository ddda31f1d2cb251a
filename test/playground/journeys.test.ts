import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';

const root = new URL('../../', import.meta.url);
const folder = new URL('src/playground/journeys/', root);
const journeys = readdirSync(folder);
const schema = buildSchema(readFileSync(new URL('schema.graphql', root), 'utf8'));

test.each(journeys)('%s is valid against the schema', (file) => {
  const operation = readFileSync(new URL(file, folder), 'utf8');
  expect(validate(schema, parse(operation)).map(({ message }) => message)).toEqual([]);
});

test.each(journeys)('%s begins with a title and a summary in plain words', (file) => {
  const [title, summary] = readFileSync(new URL(file, folder), 'utf8').split('\n');
  expect(title).toMatch(/^# \w.{3,40}$/);
  expect(summary).toMatch(/^# \w.{20,}$/);
});
