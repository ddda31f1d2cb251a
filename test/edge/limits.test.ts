import { describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { smallServer } from './small-server.js';

const server = await smallServer();
const nested = (depth: number): string => (depth === 1 ? 'name' : `again { ${nested(depth - 1)} }`);
const ask = async (query: string, variables?: Record<string, unknown>) => server.post({ query, variables });

async function refusal(query: string, variables?: Record<string, unknown>) {
  const { status, json } = await ask(query, variables);
  expect(json.data).toBeUndefined();
  expect(status).toBe(400);
  return json.errors?.[0]?.extensions;
}

describe('depth', () => {
  test('twelve fields below each other pass, thirteen do not', async () => {
    expect((await ask(`{ line { ${nested(11)} } }`)).json.errors).toBeUndefined();
    expect(await refusal(`{ line { ${nested(12)} } }`)).toEqual({
      code: 'QUERY_TOO_COSTLY',
      cost: 13,
      limit: 12,
    });
  });

  test('fragments do not hide it', async () => {
    const query = `
      { line { ...A } }
      fragment A on Line { again { ...B } }
      fragment B on Line { ${nested(11)} }`;
    expect(await refusal(query)).toMatchObject({ code: 'QUERY_TOO_COSTLY', cost: 13 });
  });

  test('a fragment that contains itself is refused as invalid', async () => {
    const extensions = await refusal('{ line { ...A } } fragment A on Line { again { ...A } }');
    expect(extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });
});

describe('width', () => {
  const aliases = (count: number, field: string) =>
    Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ');

  test('thirty names for one field pass, thirty-one do not', async () => {
    expect((await ask(`{ line { ${aliases(30, 'name')} } }`)).json.errors).toBeUndefined();
    expect(await refusal(`{ line { ${aliases(31, 'name')} } }`)).toEqual({
      code: 'QUERY_TOO_COSTLY',
      cost: 31,
      limit: 30,
    });
    expect(
      await refusal(
        `{ line { ...A ... on Line { b: name } } } fragment A on Line { ${aliases(30, 'name')} }`,
      ),
    ).toEqual({ code: 'QUERY_TOO_COSTLY', cost: 31, limit: 30 });
  });

  test('thirty root fields pass, thirty-one do not; of mutations five', async () => {
    const roots = (count: number) => `{ ${aliases(count - 1, 'hello')} line { name } }`;
    expect((await ask(roots(30))).json.errors).toBeUndefined();
    expect(await refusal(roots(31))).toEqual({ code: 'QUERY_TOO_COSTLY', cost: 31, limit: 30 });
    const setPin = 'setPin(input: { number: "1", pin: 2 })';
    expect((await ask(`mutation { ${aliases(5, setPin)} }`)).json.errors).toBeUndefined();
    expect(await refusal(`mutation { ${aliases(6, setPin)} }`)).toEqual({
      code: 'QUERY_TOO_COSTLY',
      cost: 6,
      limit: 5,
    });
  });

  test('a thousand tokens pass, more do not', async () => {
    const fields = (count: number) => `{ ${'hello '.repeat(count)} }`;
    expect((await ask(fields(29))).json.errors).toBeUndefined();
    expect(await refusal(fields(1001))).toEqual({ code: 'QUERY_TOO_COSTLY', cost: 1001, limit: 1000 });
  });
});

describe('cost', () => {
  test('is told with every result', async () => {
    const { json } = await ask('{ hello line { name lines(first: 5) { name } } }');
    expect(json.extensions?.cost).toEqual({ requested: 1 + 1 + 5, limit: 10_000 });
  });

  test('is counted with the values of variables, and refused above the limit before anything runs', async () => {
    const query = 'query ($n: Int) { line { lines(first: $n) { lines(first: $n) { name } } } }';
    expect((await ask(query, { n: 50 })).json.errors).toBeUndefined();
    expect(await refusal(query, { n: 100 })).toEqual({
      code: 'QUERY_TOO_COSTLY',
      cost: 10_202,
      limit: 10_000,
    });
  });

  test('a refusal says how to go on', async () => {
    const { json } = await ask('{ line { lines(first: 100) { lines(first: 100) { name } } } }');
    expect(json.errors?.[0]?.message).toBe(
      'The operation is too costly: cost 10202, at most 10000. Ask for fewer rows at once, or for less of each.',
    );
  });

  test('only the operation that runs is counted', async () => {
    const dear = '{ line { lines(first: 999) { lines(first: 999) { name } } } }';
    const { json } = await server.post({ query: `query A { hello } query B ${dear}`, operationName: 'A' });
    expect(json.data).toEqual({ hello: 'world' });
    expect(json.extensions?.cost?.requested).toBe(0);
  });

  test('fragments within fragments that grow without end are refused in no time', async () => {
    const levels = Array.from({ length: 11 }, (_, level) => {
      const spread =
        level === 10
          ? 'name'
          : `x: again { ...F${level + 1} } y: again { ...F${level + 1} } z: again { ...F${level + 1} }`;
      return `fragment F${level} on Line { ${spread} }`;
    });
    const startedAt = performance.now();
    expect(await refusal(`{ line { ...F0 } } ${levels.join(' ')}`)).toMatchObject({
      code: 'QUERY_TOO_COSTLY',
    });
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});

describe('introspection', () => {
  test('passes depth and cost', async () => {
    const { json } = await ask(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }));
    expect(json.errors).toBeUndefined();
    expect(json.extensions?.cost?.requested).toBe(0);
  });

  test('is refused with the schema file when switched off', async () => {
    const closed = await smallServer({ config: { introspection: false } });
    expect((await closed.post({ query: getIntrospectionQuery() })).json.errors?.[0]?.extensions.code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect((await closed.inject({ method: 'GET', url: '/schema.graphql' })).status).toBe(404);
    const open = await server.inject({ method: 'GET', url: '/schema.graphql' });
    expect(open.text).toContain('type Query {');
  });
});
