import { Contest } from '../run/contest.mjs';
import { say } from '../run/progress.mjs';
import { askInOrder, writersFor } from '../run/requests.mjs';
import { inRounds } from '../run/rounds.mjs';
import { expectSameAnswer } from '../run/same-answer.mjs';
import { startSandbox } from '../run/sandbox.mjs';
import { worldOf } from '../run/world.mjs';
import { FIELD, MUTATION, S1, S2 } from '../screens/index.mjs';

/** One account of a hundred lines, and the family of the demo beside a shop. */
const CONSOLE_SEED = 'scale:1x50x2';
const SCREENS = [
  { screen: S1, seed: 'demo' },
  { screen: S2, seed: CONSOLE_SEED },
  { screen: FIELD, seed: CONSOLE_SEED },
  { screen: MUTATION, seed: CONSOLE_SEED },
];

/** Each screen, asked for once by a peer that has just started, and then over and over by the same viewer. */
export async function screens({ names, ...effort }) {
  const results = {};
  for (const { screen, seed } of SCREENS) {
    if (names && !names.includes(screen.name)) continue;
    say(screen.title);
    results[screen.name] = await measure(screen, seed, effort);
  }
  return results;
}

async function measure(screen, seed, { only, ...effort }) {
  const sandbox = await startSandbox(seed);
  const contest = await Contest.start(sandbox, { only });
  try {
    const world = await worldOf(sandbox);
    const [account] = world.accounts;
    const writers = await writersFor(contest, screen, { world, account });
    const first = await firstAnswers(contest, sandbox, { screen, writers });
    const warm = await inRounds(contest, effort, ({ peer }) => () => [writers[peer.name]]);
    return Object.fromEntries(
      Object.entries(warm).map(([name, figures]) => [name, { ...first[name], ...figures }]),
    );
  } finally {
    await contest.stop();
    await sandbox.stop();
  }
}

/** What the first request costs upstream, and what the second; the peers that speak the product's schema must agree with it. */
async function firstAnswers(contest, sandbox, { screen, writers }) {
  let answer = null;
  return contest.inTurn(async (running) => {
    const { peer } = running;
    const write = writers[peer.name];
    if (peer.speaks === 'nothing' && answer) running.send({ answer });
    const cold = await sandbox.spentOn(() => askInOrder(running, write()));
    const warm = await sandbox.spentOn(() => askInOrder(running, write()));
    if (peer.name === 'graph') answer = warm.result.text;
    else if (answer && peer.speaks === 'graph' && !screen.isWrite) {
      expectSameAnswer(peer.title, cold.result.text, answer);
    }
    return {
      coldRequests: cold.requests,
      coldTokens: cold.tokenRequests,
      coldMs: cold.result.ms,
      warmRequests: warm.requests,
      bytes: Buffer.byteLength(warm.result.text),
    };
  });
}
