import { writeFileSync } from 'node:fs';
import { claimsTable } from './claims.mjs';
import { growthSection } from './growth-section.mjs';
import { minuteSection } from './minute-section.mjs';
import { missesSection } from './misses-section.mjs';
import { screensSection, viewersSection } from './screens-section.mjs';

const SECTIONS = [
  { name: 'screens', title: 'Screens of one viewer', write: screensSection },
  { name: 'viewers', title: 'Many viewers', write: viewersSection },
  { name: 'misses', title: 'Misses', write: missesSection },
  { name: 'minute', title: 'The minute', write: minuteSection },
  { name: 'growth', title: 'Growth', write: growthSection },
];

/** The figures of all scenarios as a page of Markdown. */
export function resultsPage(results) {
  const measured = SECTIONS.filter(({ name }) => results[name]);
  return [
    '# Results of the bench',
    'Written by `npm run bench`. How it measures, and what the peers are: [Performance](../docs/performance.md). Upstream requests are the platform’s own count, tokens after the plus sign.',
    claimsTable(results),
    ...measured.map(({ name, title, write: section }) =>
      [`## ${title}`, circumstancesLine(results[name]), section(results[name])].join('\n\n'),
    ),
    versions(measured.map(({ name }) => results[name].circumstances)),
  ].join('\n\n');
}

const circumstancesLine = ({ circumstances, effort }) => {
  const { date, machine, node, commit, loadBefore } = circumstances;
  const load = effort.rounds
    ? `${effort.rounds} rounds of ${effort.seconds} s, ${effort.connections} connections. `
    : '';
  return `${load}${date} UTC, commit ${commit}, Node ${node}, ${machine}; ${loadBefore} processes were running before.`;
};

function versions(circumstances) {
  const last = circumstances.at(-1)?.versions ?? {};
  const list = Object.entries(last).map(([name, version]) => `${name} ${version}`);
  return `Versions: ${list.join(', ')}.`;
}

export const write = (file, page) => writeFileSync(file, `${page}\n`);
