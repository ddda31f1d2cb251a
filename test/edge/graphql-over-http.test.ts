import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { smallServer, type SmallServer } from './small-server.js';

let server: SmallServer;
let url: string;

beforeAll(async () => {
  server = await smallServer();
  url = `${await server.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});
afterAll(() => server.app.close());

/** What Apollo Server answers otherwise than GraphQL over HTTP recommends (SHOULD) or allows (MAY). */
const exceptions: Readonly<Record<string, string>> = {
  '572B': 'a document that cannot be parsed is answered with 400 for application/json, too',
  FDE2: 'the same for a document that is not valid',
  '7B9B': 'the same for variables of the wrong type',
  '5A70': 'a GET that a page of another origin can send without asking is refused (CSRF prevention)',
  D6D5: 'the same, with variables',
  '6A70': 'the same, with variables',
};

describe("graphql-http's audits", () => {
  for (const audit of serverAudits({ url: () => url })) {
    test(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      if (audit.id in exceptions) {
        expect(audit.name).not.toMatch(/^MUST/);
        expect(result.status).not.toBe('ok');
      } else {
        expect(result).toMatchObject({ status: 'ok' });
      }
    });
  }
});

describe('GET', () => {
  const get = (query: string, headers: Record<string, string> = { 'apollo-require-preflight': '1' }) =>
    server.inject({ method: 'GET', url: `/graphql?query=${encodeURIComponent(query)}`, headers });

  test('queries are answered, mutations are not', async () => {
    expect((await get('{ hello }')).json.data).toEqual({ hello: 'world' });
    const mutation = await get('mutation { setPin(input: { number: "1", pin: 2 }) }');
    expect(mutation.status).toBe(405);
    expect(mutation.json.data).toBeUndefined();
  });

  test('a request that a foreign page could send without asking is refused', async () => {
    const { status, json } = await get('{ hello }', {});
    expect(status).toBe(400);
    expect(json.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const form = await server.post('{"query":"{ hello }"}', { 'content-type': 'text/plain' });
    expect(form.status).toBe(400);
  });
});

describe('persisted queries', () => {
  const query = '{ hello }';
  const extensions = {
    persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
  };

  test('an unknown hash is asked for once, then enough', async () => {
    const unknown = await server.post({ extensions });
    expect(unknown.json.errors?.[0]).toMatchObject({
      message: 'PersistedQueryNotFound',
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
    });
    expect((await server.post({ query, extensions })).json.data).toEqual({ hello: 'world' });
    expect((await server.post({ extensions })).json.data).toEqual({ hello: 'world' });
  });

  test('a hash of another query is refused', async () => {
    const { status, json } = await server.post({ query: '{ line { name } }', extensions });
    expect(status).toBe(400);
    expect(json.data).toBeUndefined();
    expect(json.errors).toEqual([
      {
        message: 'sha256Hash must be the SHA-256 of the query, in hexadecimal.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  test('another version than the first is refused', async () => {
    const { json } = await server.post({
      query,
      extensions: { persistedQuery: { ...extensions.persistedQuery, version: 2 } },
    });
    expect(json.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('batches', () => {
  const operations = (count: number) => Array.from({ length: count }, () => ({ query: '{ hello }' }));

  test('ten operations are answered together, eleven are refused', async () => {
    const { json } = await server.post(operations(10));
    expect(json).toHaveLength(10);
    const refused = await server.post(operations(11));
    expect(refused.status).toBe(400);
    expect(refused.json.errors?.[0]?.extensions).toEqual({ code: 'QUERY_TOO_COSTLY', cost: 11, limit: 10 });
  });
});

describe('bodies', () => {
  test('more than 256 KB are refused', async () => {
    const body = (bytes: number) => ({ query: `{ hello } #${'x'.repeat(bytes)}` });
    expect((await server.post(body(200 * 1024))).json.data).toEqual({ hello: 'world' });
    const refused = await server.post(body(256 * 1024));
    expect(refused.status).toBe(413);
    expect(refused.json.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('what is no JSON is refused without repeating it', async () => {
    const refused = await server.post('{"pin": 1234, oops');
    expect(refused.status).toBe(400);
    expect(refused.text).not.toContain('1234');
    expect(refused.json.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
