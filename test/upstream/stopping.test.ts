import { expect, jest, test } from '@jest/globals';
import { startStack } from '../stack.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

test('SIGTERM lets a request in flight be answered, then ends with 0 within ten seconds', async () => {
  const stack = await startStack();
  try {
    const as = await stack.token({ role: 'DISTRIBUTOR' } as never);
    await stack.control('settings', { latencyMs: 2_000 });
    const answer = stack.query('{ numberAvailability(input: { areaCode: "212" }) { total } }', {}, { as });
    while ((await stack.journal()).entries.length === 0) continue;

    const startedAt = performance.now();
    const ended = stack.stopServer('SIGTERM');
    const { data, errors } = await answer;
    expect(errors).toEqual([]);
    expect(data['numberAvailability']).toEqual({ total: expect.any(Number) });
    expect(await ended).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    await expect(fetch(`${stack.url}/healthz`)).rejects.toThrow();
  } finally {
    await stack.stop();
  }
});
