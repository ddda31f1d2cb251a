import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { redact } from '../../src/datasources/telegent/transport/failures.js';
import { credential, fixture, subscriber, type Fixture } from '../client/fixture.js';

let opened: Fixture | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
const open = async (): Promise<Fixture> => (opened = await fixture());

describe('a Retry-After that no one could wait for', () => {
  test.each(['999999999', 'Infinity', '1e308', 'Fri, 31 Dec 9999 23:59:59 GMT', '-5'])(
    'does not end the service: %s',
    async (retryAfter) => {
      const { client, platform, clock } = await open();
      platform.answer(() => ({ status: 429, headers: { 'retry-after': retryAfter } }));
      const failure = client.read(credential, subscriber('TSUID-1')).catch((error: unknown) => error);
      await clock.advance(30_000, 1_000);
      expect(await failure).toMatchObject({ code: 'RATE_LIMITED' });
      platform.answer(() => ({ body: { Name: 'Ada' } }));
      await clock.advance(301_000, 1_000);
      await expect(client.read(credential, subscriber('TSUID-1'))).resolves.toBe('Ada');
    },
  );
});

describe('a message of the platform', () => {
  test.each([
    ['word characters', 'a'.repeat(300_000)],
    ['beginnings of tokens', '-eyJ'.repeat(75_000)],
    ['beginnings of secrets', 'pin '.repeat(75_000)],
    ['blanks', `pin${' '.repeat(300_000)}`],
  ])('is read in no time, however long: %s', (_name, text) => {
    const startedAt = performance.now();
    expect(redact(text).length).toBeLessThanOrEqual(300);
    expect(performance.now() - startedAt).toBeLessThan(200);
  });

  test.each([
    ['Invalid PIN 4821 for this number', 'Invalid PIN *** for this number'],
    ['the pin is 4821', 'the pin is ***'],
    ['password hunter2 does not match', 'password *** does not match'],
    ['cannot load LPA:1$smdp.example.com$ABCD-1234 now', 'cannot load *** now'],
    ['The password field is required', 'The password field is required'],
    ['GENS-0041 No Port-In request found', 'GENS-0041 No Port-In request found'],
  ])('%s', (text, told) => {
    expect(redact(text)).toBe(told);
  });
});

test.each<[string, string]>([
  ['nothing', ''],
  ['a page', '<html>'],
  ['half of it', '{"Name":'],
  ['lists without end', '['.repeat(100_000) + ']'.repeat(100_000)],
])('an answer that cannot be read is an error of the platform: %s', async (_name, body) => {
  const { client, platform } = await open();
  platform.answer(() => ({ body, headers: { 'content-type': 'text/html' } }));
  const read = { ...subscriber('TSUID-1'), decode: (answer: unknown) => JSON.stringify(answer) };
  await expect(client.read(credential, read)).rejects.toMatchObject({ code: 'UPSTREAM_REJECTED' });
});

test('an answer larger than any of its lists is not taken in', async () => {
  const { client, platform, clock } = await open();
  platform.answer(() => ({ body: `"${'x'.repeat(33 * 2 ** 20)}"` }));
  let failure: unknown;
  client.read(credential, subscriber('TSUID-1')).catch((error: unknown) => (failure = error));
  // The pauses between its tries pass, but no time limit does.
  while (failure === undefined) {
    await pause(5);
    await clock.advance(10);
  }
  expect(failure).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
});

test('a redirect is not followed', async () => {
  const { client, platform } = await open();
  platform.answer(() => ({ status: 302, headers: { location: `${platform.url}/elsewhere` } }));
  await expect(client.read(credential, subscriber('TSUID-1'))).rejects.toMatchObject({ status: 302 });
  expect(platform.requests).toHaveLength(1);
});
