import { request } from 'node:http';
import { WebSocket } from 'ws';

/**
 * Clients that only listen. Each of these opens one connection for a viewer with so many subscriptions, calls `onEvent` for
 * every answer, and gives what closes it.
 */
const subscribe = (id, query) => JSON.stringify({ id: String(id), type: 'subscribe', payload: { query } });

export async function openWebSocket({ url, token, query, subscriptions, onEvent }) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)));
    socket.once('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
    );
    socket.on('message', (data) => {
      const { type, payload } = JSON.parse(data.toString());
      if (type === 'connection_ack') resolve();
      else if (type === 'next') onEvent();
      else if (type !== 'ping') reject(new Error(JSON.stringify(payload)));
    });
  });
  for (let id = 0; id < subscriptions; id += 1) socket.send(subscribe(id, query));
  return () => socket.close();
}

export async function openStream({ url, token, query, onEvent }) {
  const sent = request(`${url}/graphql/stream`, {
    method: 'POST',
    agent: false,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  });
  const answered = new Promise((resolve, reject) => sent.once('response', resolve).once('error', reject));
  sent.end(JSON.stringify({ query }));
  const response = await answered;
  if (response.statusCode !== 200) throw new Error(`answered with ${response.statusCode}`);
  response.on('error', () => undefined);
  response.on('data', (data) => {
    for (let count = data.toString().split('event: next').length; count > 1; count -= 1) onEvent();
  });
  return () => sent.destroy();
}
