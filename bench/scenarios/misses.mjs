import { Contest } from '../run/contest.mjs';
import { say } from '../run/progress.mjs';
import { askInOrder, writersFor } from '../run/requests.mjs';
import { inRounds } from '../run/rounds.mjs';
import { startSandbox } from '../run/sandbox.mjs';
import { median } from '../run/statistics.mjs';
import { worldOf } from '../run/world.mjs';
import { S1, S2 } from '../screens/index.mjs';

const SCREENS = [
  { screen: S1, seed: 'demo' },
  { screen: S2, seed: 'scale:1x50x2' },
];
/** The platform's delay while the time that a peer adds to it is measured. */
const DELAY_MS = 20;

/** By this the product reads everything anew; the peers without a response cache always do. */
const FRESH = { 'cache-control': 'no-cache' };

/** What a screen costs when nothing of it is cached, tokens apart; one at a time, so that no two share what they read. */
export async function misses({ names, ...effort }) {
  const results = {};
  for (const { screen, seed } of SCREENS) {
    if (names && !names.includes(screen.name)) continue;
    say(`misses of ${screen.name}`);
    results[screen.name] = await measure(screen, seed, effort);
  }
  return results;
}

async function measure(screen, seed, { only, samples, ...effort }) {
  const sandbox = await startSandbox(seed);
  const isIn = ({ hasResponseCache }) => !hasResponseCache;
  const contest = await Contest.start(sandbox, { isIn, only });
  try {
    const world = await worldOf(sandbox);
    const [account] = world.accounts;
    const writers = await writersFor(contest, screen, { world, account, headers: FRESH });
    let sent = null;
    const each = await contest.inTurn(async (running) => {
      const write = writers[running.peer.name];
      if (running.peer.speaks === 'nothing' && sent) running.send(sent);
      await askInOrder(running, write());
      sent ??= await recorded(running, sandbox, write);
      return (await sandbox.spentOn(() => askInOrder(running, write()))).requests;
    });
    const warm = await inRounds(contest, { ...effort, connections: 1 }, ({ peer }) => () => [
      writers[peer.name],
    ]);
    await sandbox.control('settings', { latencyMs: DELAY_MS });
    const added = await contest.inTurn((running) =>
      addedMs(running, sandbox, { write: writers[running.peer.name], samples }),
    );
    return Object.fromEntries(
      Object.entries(warm).map(([name, figures]) => [
        name,
        { ...figures, requestsEach: each[name], addedMs: added[name] },
      ]),
    );
  } finally {
    await contest.stop();
    await sandbox.stop();
  }
}

/** An answer of a peer, and what it asks the platform for to come to it, in stages: what is asked later has waited for an answer. */
async function recorded(running, sandbox, write) {
  await sandbox.control('settings', { latencyMs: DELAY_MS });
  const { text, entries } = await journalled(running, sandbox, write);
  await sandbox.control('settings', { latencyMs: 0 });
  const stages = [];
  let answeredAt = -Infinity;
  for (const entry of entries) {
    if (entry.at >= answeredAt) {
      stages.push([]);
      answeredAt = Infinity;
    }
    stages.at(-1).push(entry);
    answeredAt = Math.min(answeredAt, entry.effectAt ?? Infinity);
  }
  return { answer: text, stages };
}

/** An answer, and the requests that the platform was sent for it, in the order in which they came. */
async function journalled(running, sandbox, write) {
  await sandbox.control('journal', undefined, 'DELETE');
  const answer = await askInOrder(running, write());
  const { entries } = await sandbox.control('journal');
  return { ...answer, entries: entries.sort((one, other) => one.at - other.at) };
}

/** Median time of an answer beyond the time in which at least one of its upstream requests was under way. */
async function addedMs(running, sandbox, { write, samples }) {
  const added = [];
  await askInOrder(running, write());
  for (let sample = 0; sample < samples; sample++) {
    const { ms, entries } = await journalled(running, sandbox, write);
    added.push(ms - busyMs(entries));
  }
  return median(added);
}

/** How long at least one of the requests was being answered by the platform. */
function busyMs(entries) {
  let busy = 0;
  let until = -Infinity;
  for (const { at, effectAt } of entries) {
    const end = effectAt ?? at;
    busy += Math.max(0, end - Math.max(at, until));
    until = Math.max(until, end);
  }
  return busy;
}
