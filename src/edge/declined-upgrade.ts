import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Headers that offer another protocol, and lead nowhere once it is declined. */
const OFFER = new Set(['upgrade', 'connection', 'http2-settings']);

/**
 * Answers a request that offers another protocol than WebSocket, such as HTTP/2 in clear text, as the HTTP/1.1 request that it
 * is: a server may ignore such an offer, but Node hands it over as soon as anyone listens for upgrades. The connection is given
 * back to the server as if it were new, without the offer.
 */
export function answerWithoutUpgrade(
  server: Server,
  { method, url, httpVersion, rawHeaders }: IncomingMessage,
  { socket, head }: { readonly socket: Duplex; readonly head: Buffer },
): void {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    if (!OFFER.has(name.toLowerCase())) lines.push(`${name}: ${value}`);
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  server.emit('connection', socket);
}
