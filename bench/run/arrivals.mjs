import { setTimeout as pause } from 'node:timers/promises';
import { ask, errorsIn } from './requests.mjs';
import { percentile } from './statistics.mjs';

/**
 * Sends each request once, evenly spread over `seconds` whatever becomes of those before it, and tells what the viewers saw:
 * when the first screen was whole but for flags, how long those who came later waited, and what failed.
 */
export async function openInTime(running, writers, seconds) {
  const startedAt = performance.now();
  const every = (seconds * 1000) / writers.length;
  const views = await Promise.all(
    writers.map(async (write, index) => {
      await pause(startedAt + index * every - performance.now());
      const cameMs = performance.now() - startedAt;
      const answer = await ask(running, write()).catch((error) => ({ status: 0, text: String(error) }));
      return { cameMs, tookMs: performance.now() - startedAt - cameMs, ...failureIn(answer) };
    }),
  );
  return summaryOf(views);
}

const isFlag = ({ path, extensions }) => path?.includes('guardian') && extensions?.code === 'RATE_LIMITED';

/** Age of the oldest thing that an answer of the product was made of, in seconds, where it says so. */
const AGE = /"oldestAge":([\d.]+)/;

/** What failed and where, without the places in lists: `RATE_LIMITED at subscribers.numbers.dataUsage`. */
function kindOf({ message, path = [], extensions }) {
  const fields = path.filter((step) => typeof step === 'string' && step !== 'nodes');
  const what = extensions?.code ?? message.slice(0, 80);
  return fields.length > 0 ? `${what} at ${fields.slice(-3).join('.')}` : what;
}

/** How many viewers met each kind of error, the most frequent first. */
function errorsOf(views) {
  const counts = new Map();
  for (const kind of views.flatMap(({ kinds }) => kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, one], [, other]) => other - one));
}

/** A flag that is not there yet is announced; anything else that is missing is an error. */
function failureIn(answer) {
  const errors = errorsIn(answer);
  return {
    errors: errors.filter((error) => !isFlag(error)).length,
    missingFlags: errors.filter(isFlag).length,
    oldestS: Number(AGE.exec(answer.text)?.[1] ?? NaN),
    kinds: [...new Set(errors.filter((error) => !isFlag(error)).map(kindOf))],
  };
}

function summaryOf(views) {
  const whole = views.filter(({ errors }) => errors === 0);
  const firstListsMs = Math.min(...whole.map(({ cameMs, tookMs }) => cameMs + tookMs));
  const later = whole.filter(({ cameMs }) => cameMs >= firstListsMs).map(({ tookMs }) => tookMs);
  const ages = views.map(({ oldestS }) => oldestS).filter(Number.isFinite);
  return {
    firstListsMs: Number.isFinite(firstListsMs) ? firstListsMs : null,
    laterP50: percentile(later, 0.5),
    laterP95: percentile(later, 0.95),
    laterMax: Math.max(...later),
    screensWithErrors: views.length - whole.length,
    screensWithoutFlags: whole.filter(({ missingFlags }) => missingFlags > 0).length,
    oldestS: ages.length > 0 ? Math.max(...ages) : null,
    errors: errorsOf(views),
    timeline: views.map(({ cameMs, tookMs, errors }) => [
      Math.round(cameMs),
      Math.round(tookMs),
      errors > 0 ? 1 : 0,
    ]),
  };
}
