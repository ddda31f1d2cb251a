import { Contest } from '../run/contest.mjs';
import { familySeed, moveIn } from '../run/families.mjs';
import { say } from '../run/progress.mjs';
import { askInOrder, writerFor } from '../run/requests.mjs';
import { inRounds } from '../run/rounds.mjs';
import { startSandbox } from '../run/sandbox.mjs';
import { shuffled } from '../run/statistics.mjs';
import { worldOf } from '../run/world.mjs';
import { FIELD, managerOf, S1, S2 } from '../screens/index.mjs';

const ACCOUNTS = 25;
/** The connections of the load begin with viewers this far apart. */
const CONNECTIONS_APART = 10;
/** What the viewers of an account open: the home twice, its lines as in a console, and a single field. */
const OPENED = [S1, S2, S1, FIELD];

/** 100 viewers of 25 accounts, each with a screen of its own, mixed: once each from a cold start, then over and over. */
export async function viewers({ only, ...effort }) {
  say('100 viewers, mixed');
  const sandbox = await startSandbox(familySeed(ACCOUNTS));
  await moveIn(sandbox);
  const contest = await Contest.start(sandbox, { only });
  try {
    const world = await worldOf(sandbox);
    const writers = {};
    for (const { peer } of contest.running) writers[peer.name] = await mixedWriters(peer, world);
    const first = await firstPasses(contest, sandbox, writers);
    const warm = await inRounds(contest, effort, ({ peer }) => (connection) => {
      return rotated(writers[peer.name], connection * CONNECTIONS_APART);
    });
    return Object.fromEntries(
      Object.entries(warm).map(([name, figures]) => [name, { ...first[name], ...figures }]),
    );
  } finally {
    await contest.stop();
    await sandbox.stop();
  }
}

async function mixedWriters(peer, world) {
  const writers = world.accounts.flatMap((account) =>
    OPENED.map((screen, index) =>
      writerFor(peer, screen, { world, account, viewer: managerOf(account, index) }),
    ),
  );
  return shuffled(await Promise.all(writers));
}

/** What it costs upstream that every viewer opens its screen once, and once more. */
function firstPasses(contest, sandbox, writers) {
  let answer = '{}';
  return contest.inTurn(async (running) => {
    const { peer } = running;
    const openAll = async () => {
      const answers = [];
      for (const write of writers[peer.name]) answers.push(await askInOrder(running, write()));
      return answers;
    };
    if (peer.speaks === 'nothing') running.send({ answer });
    const cold = await sandbox.spentOn(openAll);
    const warm = await sandbox.spentOn(openAll);
    if (peer.name === 'graph') answer = ofMedianLength(warm.result);
    return {
      coldRequests: cold.requests,
      coldTokens: cold.tokenRequests,
      coldMs: cold.result.reduce((sum, { ms }) => sum + ms, 0),
      warmRequests: warm.requests,
    };
  });
}

const ofMedianLength = (answers) =>
  answers.map(({ text }) => text).sort((one, other) => one.length - other.length)[answers.length >> 1];

const rotated = (values, by) => values.map((_, index) => values[(index + by) % values.length]);
