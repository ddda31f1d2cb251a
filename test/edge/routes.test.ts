import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { reachOrigin } from '../../src/edge/health.js';
import { smallServer } from './small-server.js';

const get = (url: string, headers: Record<string, string> = {}) => ({ method: 'GET' as const, url, headers });

describe('health', () => {
  test('the process is healthy while what it depends on is not', async () => {
    let isUp = true;
    const { inject } = await smallServer({
      dependencies: [
        { name: 'store', reach: async () => undefined },
        {
          name: 'upstream',
          reach: () => (isUp ? Promise.resolve() : Promise.reject(new Error('10.0.0.1 is down'))),
        },
      ],
    });
    expect(await inject(get('/readyz'))).toMatchObject({
      status: 200,
      json: { status: 'ready', store: 'ok', upstream: 'ok' },
    });
    isUp = false;
    expect(await inject(get('/readyz'))).toMatchObject({
      status: 503,
      json: { status: 'unavailable', store: 'ok', upstream: 'unreachable' },
    });
    expect(await inject(get('/healthz'))).toMatchObject({ status: 200, json: { status: 'ok' } });
  });

  test('an origin is reached by a connection alone', async () => {
    let bytes = 0;
    const listener = createServer((socket) => {
      socket.on('data', (data) => (bytes += data.length));
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
    await reachOrigin(origin);
    await new Promise((resolve) => listener.close(resolve));
    expect(bytes).toBe(0);
    await expect(reachOrigin(origin)).rejects.toThrow();
  });
});

describe('metrics', () => {
  test('are for this machine alone when there is no token', async () => {
    const { inject, post } = await smallServer();
    await post({ query: '{ hello crash }' });
    const metrics = await inject(get('/metrics'));
    expect(metrics.status).toBe(200);
    expect(metrics.text).toContain('telegent_graph_errors_total{code="INTERNAL"} 1');
    expect(metrics.text).toContain(
      'telegent_graph_http_request_duration_seconds_count{method="POST",route="/graphql",status="200"} 1',
    );
    const elsewhere = await inject({ ...get('/metrics'), remoteAddress: '10.0.0.9' });
    expect(elsewhere.status).toBe(401);
    const passedOn = await inject(get('/metrics', { 'x-forwarded-for': '10.0.0.9' }));
    expect(passedOn.status).toBe(401);
  });

  test('want the token when there is one', async () => {
    const { inject } = await smallServer({ config: { metricsToken: () => 'a-metrics-token' } });
    expect((await inject(get('/metrics'))).status).toBe(401);
    expect((await inject(get('/metrics', { authorization: 'Bearer a-metrics-tokem' }))).status).toBe(401);
    const answer = await inject({
      ...get('/metrics', { authorization: 'Bearer a-metrics-token' }),
      remoteAddress: '10.0.0.9',
    });
    expect(answer.status).toBe(200);
  });
});

describe('headers', () => {
  test('an id that is fit for a log is kept, another is replaced', async () => {
    const { inject } = await smallServer();
    const idFor = async (sent?: string) =>
      (await inject(get('/healthz', sent === undefined ? {} : { 'x-request-id': sent }))).headers[
        'x-request-id'
      ];
    expect(await idFor('client-1234')).toBe('client-1234');
    for (const unfit of [undefined, 'short', 'a b c d e f', 'x'.repeat(65), 'line\tbreak-12']) {
      expect(await idFor(unfit)).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect(await idFor()).not.toBe(await idFor());
  });

  test('nothing may be loaded by, or framed around, an answer', async () => {
    const { inject } = await smallServer();
    for (const url of ['/healthz', '/graphql', '/nowhere']) {
      const { headers } = await inject(get(url));
      expect(headers['content-security-policy']).toBe(
        "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('other origins may ask only when they are configured', async () => {
    const preflight = {
      method: 'OPTIONS' as const,
      url: '/graphql',
      headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' },
    };
    const closed = await smallServer();
    expect((await closed.inject(preflight)).headers).not.toHaveProperty('access-control-allow-origin');
    const open = await smallServer({ config: { corsOrigins: ['https://app.example'] } });
    const allowed = await open.inject(preflight);
    expect(allowed.headers['access-control-allow-origin']).toBe('https://app.example');
    const foreign = await open.inject({
      ...preflight,
      headers: { ...preflight.headers, origin: 'https://bad.example' },
    });
    expect(foreign.headers['access-control-allow-origin']).not.toBe('https://bad.example');
  });
});

describe('logs', () => {
  test('carry what is listed and nothing else of a request', async () => {
    const { post, log } = await smallServer();
    await post(
      { query: 'query Greet($t: String) { echo(text: $t) }', variables: { t: 'my-variable' } },
      { authorization: 'Bearer good', cookie: 'my-cookie', 'user-agent': 'my-agent' },
    );
    const lines = log.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toEqual([
      expect.objectContaining({
        msg: 'request',
        requestId: expect.any(String),
        route: '/graphql',
        status: 200,
        operationName: 'Greet',
        operationType: 'query',
        role: 'DISTRIBUTOR',
        operationHash: expect.stringMatching(/^[0-9a-f]{16}$/),
      }),
    ]);
    expect(log.join('')).not.toMatch(/my-variable|my-cookie|my-agent|Bearer|good|echo/);
  });

  test('what a library hands to the logger is dropped too', async () => {
    const { app, log } = await smallServer();
    app.log.warn({ headers: { authorization: 'hunter2' }, body: 'hunter2', status: 500 }, 'from a library');
    app.log.warn(Object.assign(new Error('failed'), { config: 'hunter2' }));
    expect(log.join('')).toContain('"status":500');
    expect(log.join('')).not.toContain('hunter2');
  });
});
