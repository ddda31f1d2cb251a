import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { smallServer, type SmallServer } from './small-server.js';

let server: SmallServer;
let port: number;

beforeAll(async () => {
  server = await smallServer();
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  port = (server.app.server.address() as AddressInfo).port;
});
afterAll(() => server.app.close());

/** What comes back for bytes on a connection of their own, until it has been answered so often. */
async function answersTo(bytes: readonly string[], answers: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (data: Buffer) => (text += data.toString()));
  for (const part of bytes) socket.write(part);
  while (text.split('HTTP/1.1 200').length <= answers) await once(socket, 'data');
  socket.destroy();
  return text;
}

const BODY = '{"query":"{ __typename }"}';
const request = (more: string): string =>
  `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n${more}\r\n`;
const OFFER =
  'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA\r\n';

test.each([
  ['at once', [request(OFFER) + BODY]],
  ['after its head', [request(OFFER), BODY]],
])('a request that offers HTTP/2 is answered by HTTP/1.1, its body sent %s', async (_name, bytes) => {
  expect(await answersTo(bytes, 1)).toContain('{"data":{"__typename":"Query"}');
});

test('the connection serves what comes after it', async () => {
  const text = await answersTo([request(OFFER) + BODY, request('') + BODY], 2);
  expect(text.match(/"__typename":"Query"/g)).toHaveLength(2);
});
