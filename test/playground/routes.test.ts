import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { type Bundle, loadBundle } from '../../src/playground/bundle.js';
import { playgroundRoutes } from '../../src/playground/routes.js';
import { SandboxControls } from '../../src/playground/sandbox-controls.js';
import { SandboxServer } from '../../sandbox/server.js';

const identity = { label: 'Rosa', role: 'MANAGER', token: 'a.b.c', description: 'one account' };
let folder: string;
let bundle: Bundle;
let app: FastifyInstance;
let sandbox: SandboxServer;
let sandboxUrl: string;

beforeAll(async () => {
  sandbox = new SandboxServer();
  sandboxUrl = await sandbox.listen();
  folder = mkdtempSync(join(tmpdir(), 'playground-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'secret.txt'), 'not an asset');
  writeFileSync(join(folder, 'assets/page-ABC.js'), 'run()');
  writeFileSync(join(folder, 'assets/page-ABC.js.gz'), gzipSync('run()'));
  writeFileSync(join(folder, 'assets/type-ABC.woff2'), 'font');
  bundle = loadBundle(folder);
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sandbox.close();
});
afterEach(() => app.close());

async function serve(isSandbox: boolean): Promise<void> {
  app = Fastify();
  const offered = { identities: () => [identity], controls: new SandboxControls(sandboxUrl) };
  await app.register(playgroundRoutes, { sandbox: isSandbox ? offered : null, bundle });
}

test('serves the page, never from a cache without asking', async () => {
  await serve(true);
  const { statusCode, headers, body } = await app.inject('/playground');
  expect(statusCode).toBe(200);
  expect(body).toContain('<title>page</title>');
  expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
});

test.each(['/', '/playground/'])('leads from %s to the page', async (url) => {
  await serve(true);
  const { statusCode, headers } = await app.inject(url);
  expect(statusCode).toBeGreaterThanOrEqual(302);
  expect(headers.location).toBe('/playground');
});

test('tells identities, and ids to try, in sandbox mode only', async () => {
  await serve(true);
  expect((await app.inject('/playground/config.json')).json()).toEqual({
    sandbox: true,
    identities: [identity],
    demo: sandbox.platform.store.named,
  });
  await app.close();
  await serve(false);
  const { headers, body } = await app.inject('/playground/config.json');
  expect(JSON.parse(body)).toEqual({ sandbox: false, identities: [], demo: {} });
  expect(headers['cache-control']).toBe('no-store');
});

test('serves assets for good, zipped to those who take it', async () => {
  await serve(true);
  const url = '/playground/assets/page-ABC.js';
  const zipped = await app.inject({ url, headers: { 'accept-encoding': 'br, gzip' } });
  const plain = await app.inject(url);
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(zipped.rawPayload).toString()).toBe('run()');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body).toBe('run()');
  for (const { headers } of [zipped, plain]) {
    expect(headers).toMatchObject({
      vary: 'accept-encoding',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect(headers['cache-control']).toContain('immutable');
  }
  expect((await app.inject('/playground/assets/type-ABC.woff2')).headers['content-type']).toBe('font/woff2');
});

test.each(['nothing.js', '..%2Fsecret.txt', '..%2Findex.html', 'page-ABC.js.gz', 'constructor'])(
  'serves no asset called %s',
  async (name) => {
    await serve(true);
    const { statusCode, headers } = await app.inject(`/playground/assets/${name}`);
    expect(statusCode).toBe(404);
    expect(headers['cache-control'] ?? '').not.toContain('immutable');
  },
);

test('says what to do when the page was never built', () => {
  expect(() => loadBundle(join(folder, 'assets'))).toThrow('npm run build');
});
