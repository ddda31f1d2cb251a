import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, getVariableValues, Kind, parse, validate, type DocumentNode } from 'graphql';
import { SandboxServer } from '../../sandbox/server.js';

const root = new URL('../../', import.meta.url);
const folder = new URL('src/playground/journeys/', root);
const panel = new URL('src/playground/client/live/', root);
const schema = buildSchema(readFileSync(new URL('schema.graphql', root), 'utf8'));

const graphqlIn = (place: URL): string[] => readdirSync(place).filter((name) => name.endsWith('.graphql'));
const journeys = graphqlIn(folder);
const documents = [
  ...journeys.map((file) => new URL(file, folder)),
  ...graphqlIn(panel).map((file) => new URL(file, panel)),
];
const nameOf = (file: URL): string => file.pathname.split('/').at(-1) ?? '';

test.each(documents.map((file) => [nameOf(file), file] as const))(
  '%s is valid against the schema',
  (_name, file) => {
    const operation = readFileSync(file, 'utf8');
    expect(validate(schema, parse(operation)).map(({ message }) => message)).toEqual([]);
  },
);

test.each(journeys)('%s begins with a title and a summary in plain words', (file) => {
  const [title, summary] = readFileSync(new URL(file, folder), 'utf8').split('\n');
  expect(title).toMatch(/^# \w.{3,40}$/);
  expect(summary).toMatch(/^# \w.{20,}$/);
});

test.each(readdirSync(folder).filter((name) => name.endsWith('.variables.json')))(
  '%s fits its operation, with ids that the sandbox has',
  (file) => {
    const { named } = new SandboxServer().platform.store;
    const variables = readFileSync(new URL(file, folder), 'utf8').replaceAll(
      /\{\{(\w+)\}\}/g,
      (placeholder, name: string) => (name === 'unique' ? '000001' : named[name] || placeholder),
    );
    expect(variables).not.toContain('{{');
    const operation = parse(
      readFileSync(new URL(file.replace('.variables.json', '.graphql'), folder), 'utf8'),
    );
    const { errors = [] } = getVariableValues(
      schema,
      declared(operation),
      JSON.parse(variables) as Record<string, unknown>,
    );
    expect(errors.map(({ message }) => message)).toEqual([]);
  },
);

function declared({ definitions: [first] }: DocumentNode) {
  if (first?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Not an operation');
  return first.variableDefinitions ?? [];
}
