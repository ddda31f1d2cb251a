import { Contest } from '../run/contest.mjs';
import { say } from '../run/progress.mjs';
import { askInOrder, writersFor } from '../run/requests.mjs';
import { inRounds } from '../run/rounds.mjs';
import { startSandbox } from '../run/sandbox.mjs';
import { worldOf } from '../run/world.mjs';
import { S2 } from '../screens/index.mjs';

/** Lines in the one account, two for each subscriber. */
const LINES = [10, 100, 1_000, 10_000];
/** A page of the console shows 100 lines at most, so that the cost of a line is seen up to there. */
const PAGE = 100;

/** The first page of S2, cold and warm, in an account that has ever more lines. */
export async function growth({ only, lines = LINES, ...effort }) {
  const results = {};
  for (const count of lines) {
    say(`growth: ${count} lines`);
    results[count] = await measure(count, { only, effort });
  }
  return results;
}

async function measure(lines, { only, effort }) {
  const sandbox = await startSandbox(`scale:1x${lines / 2}x2`);
  const contest = await Contest.start(sandbox, { only, isIn: ({ speaks }) => speaks !== 'nothing' });
  try {
    const world = await worldOf(sandbox);
    const writers = await writersFor(contest, S2, { world, account: world.accounts[0] });
    const first = await contest.inTurn((running) =>
      coldAndWarm(running, sandbox, writers[running.peer.name]),
    );
    if (lines > PAGE) return first;
    const loaded = await inRounds(contest, effort, ({ peer }) => () => [writers[peer.name]]);
    return Object.fromEntries(
      Object.entries(first).map(([name, figures]) => [name, { ...figures, cpuMs: loaded[name].cpuMs }]),
    );
  } finally {
    await contest.stop();
    await sandbox.stop();
  }
}

async function coldAndWarm(running, sandbox, write) {
  const cold = await sandbox.spentOn(() => askInOrder(running, write()));
  const warm = await sandbox.spentOn(() => askInOrder(running, write()));
  return {
    coldRequests: cold.requests,
    coldTokens: cold.tokenRequests,
    coldMs: cold.result.ms,
    warmRequests: warm.requests,
    warmMs: warm.result.ms,
  };
}
