import { milliseconds, seconds } from './numbers.mjs';
import { rowsOf, table } from './table.mjs';

const TITLES = {
  without: 'Without Guardian flags',
  with: 'With Guardian flags',
  learnt: 'With Guardian flags, on a store that has learnt them',
};

export function minuteSection({ figures: { viewers, accounts, seconds: span, variants } }) {
  const intro = `${viewers} viewers of ${accounts} accounts (6 subscribers, 8 lines each) open S1 within ${span} s, each once, from a cold start, under the platform's 50 requests a minute.`;
  const parts = Object.entries(variants).map(
    ([name, peers]) => `### ${TITLES[name]}\n\n${minuteTable(peers, viewers)}`,
  );
  return [intro, ...parts].join('\n\n');
}

const minuteTable = (peers, viewers) =>
  table(
    [
      ['', ({ title }) => title],
      ['screens with errors', ({ screensWithErrors }) => `${screensWithErrors} of ${viewers}`],
      ['with flags to come', ({ screensWithoutFlags }) => screensWithoutFlags],
      ['429 from the platform', ({ refused429 }) => refused429],
      ['upstream', ({ requests, tokenRequests }) => `${requests} + ${tokenRequests}`],
      ['first screen', ({ firstListsMs }) => seconds(firstListsMs)],
      ['p50 after it', ({ laterP50 }) => milliseconds(laterP50)],
      ['p95 after it', ({ laterP95 }) => milliseconds(laterP95)],
      ['longest', ({ laterMax }) => milliseconds(laterMax)],
      ['most frequent error', ({ errors }) => mostFrequent(errors)],
      ['oldest part', ({ oldestS }) => (oldestS === null || oldestS === undefined ? '-' : `${oldestS} s`)],
    ],
    rowsOf(peers),
  );

const mostFrequent = (errors = {}) => {
  const [[kind, count] = []] = Object.entries(errors);
  return kind === undefined ? '-' : `${kind.replaceAll('|', '/')} (${count})`;
};
