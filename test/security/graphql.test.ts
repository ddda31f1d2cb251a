import { describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { smallServer } from '../edge/small-server.js';

const server = await smallServer();
const tooCostly = { code: 'QUERY_TOO_COSTLY' };
const names = (count: number, field: string): string =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ');

async function refusal(query: string) {
  const { status, json } = await server.post({ query });
  expect({ status, data: json.data }).toEqual({ status: 400, data: undefined });
  return json.errors?.[0]?.extensions;
}

describe('the introspection, which is free and open to everyone, cannot be multiplied', () => {
  test.each([
    [`{ ${names(2, '__schema { types { name } }')} }`],
    [`{ __schema { ${names(2, 'types { name }')} } }`],
    // Fields of one name are merged, so aliases hide in several selections.
    ['{ __schema { a: types { name } } __schema { b: types { name } } }'],
    [
      '{ __schema { ...A } } fragment A on __Schema { types { ...B } } fragment B on __Type { x: description }',
    ],
    [`{ __type(name: "Line") { fields { ${names(20, 'name')} } } }`],
  ])('%s', async (query) => {
    expect(await refusal(query)).toMatchObject({ ...tooCostly, limit: 0 });
  });

  test('__typename is counted like any other field', async () => {
    expect(await refusal(`{ line { ${names(31, '__typename')} } }`)).toMatchObject({
      ...tooCostly,
      limit: 30,
    });
    expect(await refusal(`{ ${names(31, '__type(name: "Line") { name }')} }`)).toMatchObject(tooCostly);
  });

  test('what tools ask passes', async () => {
    const query = getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true });
    expect((await server.post({ query })).json.errors).toBeUndefined();
    const two = `{ a: __type(name: "Line") { name } b: __type(name: "Query") { name } }`;
    expect((await server.post({ query: two })).json.errors).toBeUndefined();
  });
});

describe('a schema that is closed to introspection', () => {
  test.each([
    '{ helo }',
    '{ line { nam } }',
    '{ echo(txt: "x") }',
    'query ($color: Colr) { echo(color: $color) }',
    '{ echo(color: GRENN) }',
    '{ echo(input: { numbr: "1" }) }',
    '{ line }',
  ])('is not given away by hints: %s', async (query) => {
    const closed = await smallServer({ config: { introspection: false } });
    const { status, json, text } = await closed.post({ query });
    expect(status).toBe(400);
    expect(json.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(text).not.toMatch(/did you mean/i);
  });

  test('an open one helps', async () => {
    expect((await server.post({ query: '{ helo }' })).text).toContain('Did you mean');
  });
});

describe('a body full of mistakes', () => {
  test.each<[string, unknown]>([
    ['null in a list', { number: '1', pin: 1, tags: Array(50_000).fill(null) }],
    ['unknown fields', Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`x${index}`, 1]))],
  ])('is looked at only until twenty are found: %s', async (_name, input) => {
    const query = 'mutation ($input: PinInput!) { setPin(input: $input) }';
    await server.post({ query, variables: { input: {} } });
    const startedAt = performance.now();
    const { status, json } = await server.post({ query, variables: { input } });
    expect(status).toBe(400);
    expect(json.errors?.[0]?.extensions['problems']).toHaveLength(20);
    expect(performance.now() - startedAt).toBeLessThan(300);
  });
});

test('names of Object.prototype are names like others', async () => {
  const query = '{ __proto__: hello constructor: hello toString: hello }';
  const { text } = await server.post({ query });
  expect(text).toContain('"__proto__":"world","constructor":"world","toString":"world"');
  const variables =
    'query ($__proto__: Int, $constructor: Int) { a: echo(count: $__proto__) b: echo(count: $constructor) }';
  expect((await server.post({ query: variables, variables: {} })).json.data).toEqual({
    a: 'echo',
    b: 'echo',
  });
  const polluted = await server.post(`{"query":"{ hello }","variables":{"__proto__":{"polluted":1}}}`);
  expect(polluted.status).toBe(400);
  expect({}).not.toHaveProperty('polluted');
});

test('nesting without end is refused, not recursed into', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  for (const body of [
    deep,
    `{"query":"query ($count: Int) { echo(count: $count) }","variables":{"count":${deep}}}`,
    `{"query":"mutation ($input: PinInput!) { setPin(input: $input) }","variables":{"input":{"number":"1","pin":1,"tags":${deep}}}}`,
  ]) {
    expect((await server.post(body)).status).toBe(400);
  }
});

test('a name of an operation does not fill the log', async () => {
  await server.post({ query: `query ${'A'.repeat(50_000)} { hello }` });
  expect(Math.max(...server.log.map((line) => line.length))).toBeLessThan(5_000);
});
