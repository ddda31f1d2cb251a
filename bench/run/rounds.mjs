import { load } from './load.mjs';
import { median } from './statistics.mjs';

/** Puts the peers of a contest under load, in turn and several times over, and gives the median of each figure. */
export async function inRounds(contest, { rounds, warmUpSeconds, seconds, connections }, requestsOf) {
  const measured = {};
  for (let round = 0; round < rounds; round++) {
    const results = await contest.inTurn(async (running) => {
      const requests = requestsOf(running);
      if (warmUpSeconds > 0) await load(running, { requests, connections, seconds: warmUpSeconds });
      return load(running, { requests, connections, seconds });
    });
    for (const [name, result] of Object.entries(results)) (measured[name] ??= []).push(result);
  }
  return Object.fromEntries(Object.entries(measured).map(([name, results]) => [name, summary(results)]));
}

const summary = (results) => ({
  ...Object.fromEntries(
    Object.keys(results[0]).map((figure) => [figure, median(results.map((result) => result[figure]))]),
  ),
  residentMb: Math.max(...results.map((result) => result.residentMb)),
  failed: results.reduce((sum, { failed }) => sum + failed, 0),
});
