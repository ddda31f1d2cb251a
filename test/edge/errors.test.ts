import { describe, expect, test } from '@jest/globals';
import { smallServer } from './small-server.js';

const server = await smallServer();

describe('errors of resolvers', () => {
  test('an unexpected one tells the id of the request and nothing else; the log tells the rest', async () => {
    const { json, text } = await server.post(
      { query: '{ hello crash }' },
      { 'x-request-id': 'request-12345' },
    );
    expect(json.data).toEqual({ hello: 'world', crash: null });
    expect(json.errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        locations: [{ line: 1, column: 9 }],
        path: ['crash'],
        extensions: { code: 'INTERNAL', requestId: 'request-12345' },
      },
    ]);
    expect(text).not.toMatch(/hunter2|stack|\.ts/);
    const logged = server.log.find((line) => line.includes('unexpected error'));
    expect(logged).toContain('request-12345');
    expect(logged).toContain('small-server');
  });

  test.each([
    ['limited', { code: 'RATE_LIMITED', retryAfter: 7 }],
    [
      'rejected',
      {
        code: 'UPSTREAM_REJECTED',
        upstream: { operation: 'getNumber', status: 400, message: 'Invalid AccountId' },
      },
    ],
    ['refused', { code: 'BAD_USER_INPUT', argument: 'first' }],
    ['forbidden', { code: 'FORBIDDEN' }],
  ])('%s', async (field, extensions) => {
    const { json } = await server.post({ query: `{ hello ${field} }` });
    expect(json.data).toEqual({ hello: 'world', [field]: null });
    expect(json.errors?.[0]).toMatchObject({ path: [field], extensions });
    expect(json.errors?.[0]?.extensions).toEqual(extensions);
  });
});

describe('values of the wrong type are never repeated', () => {
  const PIN = '48213907';
  const setPin = 'mutation ($input: PinInput!) { setPin(input: $input) }';

  test.each<[string, Record<string, unknown>, string]>([
    [setPin, { input: { number: '1', pin: PIN } }, 'input.pin must be of type Int!'],
    [setPin, { input: { number: 48213907, pin: 1 } }, 'input.number must be of type String!'],
    [
      setPin,
      { input: { number: '1', pin: 1, color: PIN } },
      'input.color must be of type Color: RED or GREEN',
    ],
    [setPin, { input: { number: '1', pin: 1, tags: [1, PIN] } }, 'input.tags.1 must be of type Int!'],
    [setPin, { input: PIN }, 'input must be of type PinInput!'],
    [setPin, { input: { number: PIN } }, 'input.pin is required'],
    [setPin, {}, 'input is required'],
    [setPin, { input: { number: PIN, pin: 1, pim: PIN } }, 'input.pim is no field of PinInput'],
    ['query ($n: Int) { echo(count: $n) }', { n: { at: `"x"; ${PIN}` } }, 'n must be of type Int'],
  ])('in variables: %s %j', async (query, variables, message) => {
    const { status, json, text } = await server.post({ query, variables });
    expect(status).toBe(400);
    expect(json.errors).toHaveLength(1);
    expect(json.errors?.[0]?.message).toBe(message);
    expect(json.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(text).not.toContain(PIN);
  });

  test('all mistakes are told at once, with their paths', async () => {
    const { json } = await server.post({ query: setPin, variables: { input: { number: 1, pin: 'x' } } });
    expect(json.errors?.[0]?.extensions['problems']).toEqual([
      { path: 'input.number', reason: 'must be of type String!' },
      { path: 'input.pin', reason: 'must be of type Int!' },
    ]);
  });

  test.each([
    [`{ echo(count: "${PIN}") }`, 'Expected a value of type "Int".'],
    [`{ echo(count: ${PIN}99999) }`, 'Expected a value of type "Int".'],
    [`{ echo(text: ${PIN}) }`, 'Expected a value of type "String".'],
    [`{ echo(color: "${PIN}") }`, 'Expected a value of type "Color": RED or GREEN.'],
    [`{ echo(color: C${PIN}) }`, 'Expected a value of type "Color": RED or GREEN.'],
    [`{ echo(color: ${PIN}) }`, 'Expected a value of type "Color": RED or GREEN.'],
    [
      `{ echo(input: { number: "1", pin: 1, color: GREE }) }`,
      'Expected a value of type "Color": RED or GREEN.',
    ],
    [`{ echo(input: "${PIN}") }`, 'Expected a value of type "PinInput".'],
    [
      `{ echo(input: { number: "${PIN}" }) }`,
      'Field "PinInput.pin" of required type "Int!" was not provided.',
    ],
    [`{ echo(input: { number: "1", pin: "${PIN}" }) }`, 'Expected a value of type "Int".'],
    [`{ echo(input: { number: "1", pin: 1, tags: [${PIN}99999] }) }`, 'Expected a value of type "Int".'],
    [`query ($n: Int = "${PIN}") { echo(count: $n) }`, 'Expected a value of type "Int".'],
  ])('in the document: %s', async (query, message) => {
    const { status, json, text } = await server.post({ query });
    expect(status).toBe(400);
    expect(json.errors?.[0]?.message).toBe(message);
    expect(json.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(text).not.toContain(PIN);
  });

  test.each([
    [`{ hello "${PIN}" }`, 'Syntax Error: Expected Name, found a literal String.'],
    [`{ echo(count ${PIN}) }`, 'Syntax Error: Expected ":", found a literal Int.'],
    [PIN, 'Syntax Error: Unexpected a literal Int.'],
    [`{ echo(text: "\\u${PIN.slice(0, 3)}") }`, 'Syntax Error: Invalid Unicode escape sequence.'],
    ['{ hello', 'Syntax Error: Expected Name, found <EOF>.'],
  ])('in a document that cannot be parsed: %s', async (query, message) => {
    const { json, text } = await server.post({ query });
    expect(json.errors?.[0]).toMatchObject({ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    expect(text).not.toContain(PIN.slice(0, 3));
  });

  test('where the schema is not to be read, the values of an enum are not told', async () => {
    const closed = await smallServer({ config: { introspection: false } });
    const literal = await closed.post({ query: '{ echo(color: GREE) }' });
    expect(literal.json.errors?.[0]?.message).toBe('Expected a value of type "Color".');
    const query = 'query ($color: Color) { echo(color: $color) }';
    const variable = await closed.post({ query, variables: { color: 'GREE' } });
    expect(variable.json.errors?.[0]?.message).toBe('color must be of type Color');
  });

  test('nor logged', () => {
    expect(server.log.join('\n')).not.toContain(PIN);
  });
});

test('an operation that is not in the document is refused in the words of the graph', async () => {
  const { status, json } = await server.post({
    query: 'query A { hello } query B { hello }',
    operationName: 'C',
  });
  expect(status).toBe(400);
  expect(json.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('an operation that the graph has no root type for is a mistake of the caller', async () => {
  const { status, json } = await server.post({ query: 'subscription { hello }' });
  expect(status).toBe(400);
  expect(json.data).toBeUndefined();
  expect(json.errors?.[0]).toMatchObject({
    message: 'The graph has no subscriptions.',
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});

test('an error without a request to the graph is no page of a framework', async () => {
  const { status, json } = await server.inject({ method: 'GET', url: '/nowhere' });
  expect(status).toBe(404);
  expect(json).toEqual({ error: 'Not found' });
});
