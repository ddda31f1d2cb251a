import { once } from 'node:events';
import { ready } from './ready.mjs';

/** Has a server of Node listen on a free port, and tells the bench where. */
export async function listen(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ready(`http://127.0.0.1:${server.address().port}/graphql`);
}
