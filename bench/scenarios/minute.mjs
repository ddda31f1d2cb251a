import { setTimeout as pause } from 'node:timers/promises';
import { PEERS, startPeer } from '../peers/index.mjs';
import { newStore } from '../peers/telegent-graph.mjs';
import { openInTime } from '../run/arrivals.mjs';
import { familySeed, moveIn } from '../run/families.mjs';
import { say } from '../run/progress.mjs';
import { askInOrder, writerFor } from '../run/requests.mjs';
import { NO_QUOTA, startSandbox } from '../run/sandbox.mjs';
import { shuffled } from '../run/statistics.mjs';
import { worldOf } from '../run/world.mjs';
import { managerOf, S1 } from '../screens/index.mjs';

const QUOTA = 50;
const VIEWERS_AN_ACCOUNT = 5;

/**
 * 500 viewers of 100 accounts open S1 within a minute, each once, under the platform's real quota and from a cold start: without
 * the Guardian flags, of which the platform has no list, and with them. The product a third time, once its store has learnt
 * the flags; `restMs` lie between, so that the platform has forgotten every request of before.
 */
export async function minute({ only, accounts, seconds, restMs, names = Object.keys(VARIANTS) }) {
  const peers = PEERS.filter(({ name, speaks }) => speaks !== 'nothing' && (!only || only.includes(name)));
  const variants = {};
  for (const name of names) {
    variants[name] = {};
    for (const peer of peers.filter(VARIANTS[name].isFor)) {
      say(`the minute, ${name} flags: ${peer.title}`);
      variants[name][peer.name] = await inFamilies(accounts, (sandbox, world) =>
        VARIANTS[name].measure(peer, sandbox, { world, seconds, restMs }),
      );
    }
  }
  return { viewers: accounts * VIEWERS_AN_ACCOUNT, accounts, seconds, variants };
}

const VARIANTS = {
  without: {
    isFor: () => true,
    measure: (peer, sandbox, options) => measure(peer, sandbox, { ...options, guardian: false }),
  },
  with: {
    isFor: () => true,
    measure: (peer, sandbox, options) => measure(peer, sandbox, { ...options, guardian: true }),
  },
  learnt: { isFor: ({ name }) => name === 'graph', measure: measureOnceLearnt },
};

async function inFamilies(accounts, work) {
  const sandbox = await startSandbox(familySeed(accounts), QUOTA);
  try {
    await moveIn(sandbox);
    return await work(sandbox, await worldOf(sandbox));
  } finally {
    await sandbox.stop();
  }
}

async function measure(peer, sandbox, { world, guardian, seconds, env }) {
  const running = await startPeer(peer, sandbox, { quota: QUOTA, env });
  try {
    const writers = await writersOf(peer, { world, guardian });
    const { result, ...spent } = await sandbox.spentOn(() => openInTime(running, writers, seconds));
    return { ...result, ...spent };
  } finally {
    await running.stop();
  }
}

/** A viewer a writer, in an order that does not go by accounts. */
async function writersOf(peer, { world, guardian, perAccount = VIEWERS_AN_ACCOUNT }) {
  const writers = world.accounts.flatMap((account) =>
    Array.from({ length: perAccount }, (_, index) =>
      writerFor(peer, S1, { world, account, viewer: managerOf(account, index), guardian }),
    ),
  );
  return shuffled(await Promise.all(writers));
}

/** The same minute, at a server that is started anew on a store which knows the flags of every account. */
async function measureOnceLearnt(peer, sandbox, { world, seconds, restMs }) {
  const env = { STORE_URL: newStore() };
  await sandbox.control('settings', { quotaPerMinute: NO_QUOTA });
  const learning = await startPeer(peer, sandbox, { env });
  for (const write of await writersOf(peer, { world, guardian: true, perAccount: 1 })) {
    await askInOrder(learning, write());
  }
  await learning.stop();
  await pause(restMs);
  await sandbox.control('settings', { quotaPerMinute: QUOTA });
  return measure(peer, sandbox, { world, guardian: true, seconds, env });
}
