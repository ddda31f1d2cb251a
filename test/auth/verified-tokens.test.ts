import { describe, expect, test } from '@jest/globals';
import { VerifiedTokens } from '../../src/auth/verified-tokens.js';
import { ViewerRole, type Viewer } from '../../src/auth/viewer.js';
import { manualClock } from './manual-clock.js';

const LIFE_MS = 60_000;

/** A memory with the times at which a token was verified in earnest. */
function remembering() {
  const clock = manualClock();
  const viewer: Viewer = {
    issuer: 'us',
    subject: 'maria',
    role: ViewerRole.DISTRIBUTOR,
    accountId: null,
    subscriberId: null,
    expiresAt: clock.now() + LIFE_MS,
  };
  let keys: number | null = 1;
  const verified: Date[] = [];
  const tokens = new VerifiedTokens(clock, () => keys);
  return {
    clock,
    verified,
    publish: (now: number | null) => void (keys = now),
    ask: (token = 'one', during: () => void = () => undefined) =>
      tokens.viewerOf(token, async (now) => {
        verified.push(now);
        during();
        return viewer;
      }),
  };
}

describe('a token that was verified', () => {
  test('is verified once until it expires, and another one for itself', async () => {
    const { clock, verified, ask } = remembering();
    const first = await ask();
    clock.advance(LIFE_MS - 1);
    expect(await ask()).toBe(first);
    expect(verified).toHaveLength(1);
    await ask('another');
    expect(verified).toHaveLength(2);
    clock.advance(1);
    await ask();
    expect(verified).toHaveLength(3);
  });

  test('is verified again with other keys, and each time while they are about to change', async () => {
    const { verified, publish, ask } = remembering();
    await ask();
    publish(2);
    await ask();
    await ask();
    expect(verified).toHaveLength(2);
    publish(null);
    await ask();
    await ask();
    expect(verified).toHaveLength(4);
  });

  test('is not remembered when the keys changed meanwhile', async () => {
    const { verified, publish, ask } = remembering();
    await ask('one', () => publish(2));
    await ask();
    expect(verified).toHaveLength(2);
  });

  test('is verified again when the clock was set back', async () => {
    const { clock, verified, ask } = remembering();
    await ask();
    clock.advance(-1);
    await ask();
    expect(verified).toHaveLength(2);
  });

  test('is refused each time when it is', async () => {
    const { clock } = remembering();
    const tokens = new VerifiedTokens(clock, () => 1);
    let refusals = 0;
    const refused = () => tokens.viewerOf('bad', () => Promise.reject(new Error(`No ${++refusals}`)));
    await expect(refused()).rejects.toThrow('No 1');
    await expect(refused()).rejects.toThrow('No 2');
  });
});
