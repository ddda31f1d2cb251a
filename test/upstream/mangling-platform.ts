import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunningSandbox } from '../stack.js';

/** A body to answer with instead of the platform's, with status 200. */
export type Mangle = (path: string, body: string) => string | undefined;

export interface ManglingPlatform extends RunningSandbox {
  close(): Promise<void>;
}

/** Stands in front of a sandbox and passes everything on, but for the answers that `mangle` replaces. */
export async function startManglingPlatform(
  sandbox: RunningSandbox,
  mangle: Mangle,
): Promise<ManglingPlatform> {
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const answer = await fetch(new URL(request.url ?? '/', sandbox.url), {
        method: request.method ?? 'GET',
        headers: {
          'content-type': 'application/json',
          ...(request.headers.authorization && { authorization: request.headers.authorization }),
        },
        ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
      });
      const text = await answer.text();
      const mangled = mangle((request.url ?? '').split('?')[0] ?? '', text);
      response.writeHead(mangled === undefined ? answer.status : 200, { 'content-type': 'application/json' });
      response.end(mangled ?? text);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...sandbox,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
