import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { smallServer, type SmallServer } from '../edge/small-server.js';

let server: SmallServer;
let port: number;

beforeAll(async () => {
  server = await smallServer({ config: { playground: true } });
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = server.app.server.address() as AddressInfo);
});
afterAll(() => server.app.close());

/** Sends bytes as they are and gives the whole answer. */
function send(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (data: Buffer) => (answer += data.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const BODY = '{"query":"{ __typename }"}';
const post = (headers: readonly string[], body = BODY): string =>
  [
    'POST /graphql HTTP/1.1',
    'Host: x',
    'Connection: close',
    'Content-Type: application/json',
    ...headers,
    '',
    body,
  ].join('\r\n');
const LENGTH = `Content-Length: ${BODY.length}`;

describe('every answer', () => {
  test.each([
    ['GET', '/healthz', 'no-store'],
    ['GET', '/readyz', 'no-store'],
    ['GET', '/metrics', 'no-store'],
    ['GET', '/schema.graphql', 'no-store'],
    ['GET', '/nowhere', 'no-store'],
    ['GET', '/graphql?query={hello}', 'no-store'],
    ['POST', '/graphql', 'no-store'],
    ['OPTIONS', '/graphql', 'no-store'],
    ['GET', '/playground', 'no-cache'],
    ['GET', '/playground/config.json', 'no-store'],
    ['GET', '/playground/assets/none.js', 'no-store'],
  ] as const)(
    '%s %s may load nothing, is not sniffed, and is kept by no cache',
    async (method, url, cacheControl) => {
      const { headers } = await server.inject({ method, url, headers: { 'apollo-require-preflight': '1' } });
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-content-type-options': 'nosniff',
        'cache-control': cacheControl,
        'x-request-id': expect.any(String),
      });
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  test.each(['/%ff', `/playground/assets/${'a'.repeat(3000)}`])(
    'an address that no route can take is not repeated: %s',
    async (path) => {
      const answer = await send(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(answer).toContain('x-content-type-options: nosniff');
      expect(answer).not.toMatch(/%ff|aaaa|FST_ERR/);
    },
  );
});

describe('two readings of one request', () => {
  test.each([
    ['good first', ['Authorization: Bearer good', 'authorization: Bearer bad']],
    ['good last', ['Authorization: Bearer bad', 'authorization: Bearer good']],
    ['twice the same', ['Authorization: Bearer good', 'Authorization: Bearer good']],
  ])('two Authorization headers are refused, %s', async (_name, headers) => {
    expect(await send(post([...headers, LENGTH]))).toMatch(/^HTTP\/1\.1 401 /);
  });

  test.each([
    [['Transfer-Encoding: chunked', LENGTH]],
    [['Transfer-Encoding: xchunked']],
    [[LENGTH, 'Content-Length: 5']],
    [[`Content-Length: +${BODY.length}`]],
  ])('two lengths are refused: %j', async (headers) => {
    expect(await send(post(headers))).toMatch(/^HTTP\/1\.1 400 /);
  });
});

test('a request id that could forge log lines is replaced', async () => {
  const { headers } = await server.inject({
    method: 'GET',
    url: '/healthz',
    headers: { 'x-request-id': 'abcdefgh","level":"fatal' },
  });
  expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
});

test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])(
  'a form of another site cannot ask: %s',
  async (contentType) => {
    const { status, json } = await server.post(BODY, { 'content-type': contentType });
    expect([400, 415]).toContain(status);
    expect(json.data).toBeUndefined();
  },
);

test('a probe that hangs is told as out of reach', async () => {
  const hanging = await smallServer({
    dependencies: [{ name: 'store', reach: () => new Promise(() => undefined) }],
  });
  const { status, text } = await hanging.inject({ method: 'GET', url: '/readyz' });
  expect({ status, text }).toEqual({
    status: 503,
    text: JSON.stringify({ status: 'unavailable', store: 'unreachable' }),
  });
});
