import { lineCostUs } from './growth-section.mjs';
import { figure, milliseconds, percent, seconds } from './numbers.mjs';
import { table } from './table.mjs';

/** What the product wants to be, and whether this run shows it. A claim whose figures are missing is left out. */
export function claimsTable(results) {
  const claims = [
    ...screenClaims(results.screens?.figures),
    ...missClaims(results.misses?.figures),
    ...minuteClaims(results.minute?.figures),
    ...growthClaims(results.growth?.figures),
    ...memoryClaims(results),
  ];
  return table(
    [
      ['claim', ([claim]) => claim],
      ['seen', ([, seen]) => seen],
      ['met', ([, , met]) => (met ? 'yes' : 'no')],
    ],
    claims,
  );
}

const times = (factor) => `${figure(factor)} times`;

function screenClaims({ S2 } = {}) {
  if (!S2?.graph) return [];
  const rate = S2.graph.perSecond;
  const ratio = (peer) => rate / (S2[peer]?.perSecond ?? NaN);
  const atLeast = (claim, peer, factor) => [claim, times(ratio(peer)), ratio(peer) >= factor];
  return [
    [
      'S2 warm: at least 60% of the bare server that sends the same bytes',
      percent(ratio('bare')),
      ratio('bare') >= 0.6,
    ],
    atLeast('S2 warm: at least 6 times Apollo Server with its response cache', 'apollo-cache', 6),
    atLeast('S2 warm: at least 6 times Yoga with its response cache', 'yoga', 6),
  ];
}

function missClaims(figures = {}) {
  const { S1 } = figures;
  const claims = Object.entries(figures)
    .filter(([, { graph, mesh }]) => graph && mesh)
    .map(([name, { graph, mesh }]) => {
      const claim = `${name} missed: at least 2 times Mesh's requests/s`;
      if (graph.requestsEach === 0) return [claim, 'none was missed: answered from the cache', false];
      const ratio = graph.perSecond / mesh.perSecond;
      return [claim, times(ratio), ratio >= 2];
    });
  if (!S1?.graph) return claims;
  const { addedMs, requestsEach } = S1.graph;
  return [
    ...claims,
    [
      "S1 missed: at most 3 ms over the platform's time, median",
      requestsEach === 0 ? 'none was missed: answered from the cache' : milliseconds(addedMs),
      requestsEach > 0 && addedMs <= 3,
    ],
  ];
}

const MINUTES = { without: 'without flags', with: 'with flags', learnt: 'with flags that are learnt' };

function minuteClaims({ variants = {} } = {}) {
  return Object.entries(variants)
    .filter(([, { graph }]) => graph)
    .map(([name, { graph }]) => [
      `The minute, ${MINUTES[name]}: no error, no 429, p95 below 1 s after the first screen`,
      `${graph.screensWithErrors} errors, ${graph.refused429} 429s, p95 ${milliseconds(graph.laterP95)}, first screen after ${seconds(graph.firstListsMs)}`,
      graph.screensWithErrors === 0 && graph.refused429 === 0 && graph.laterP95 < 1000,
    ]);
}

const ROWS_A_PAGE = 1000;
/** Pages of the two lists that have pages, subscribers and numbers, beyond the first of each. */
const furtherPages = (lines) =>
  [lines / 2, lines].reduce((sum, rows) => sum + Math.max(0, Math.ceil(rows / ROWS_A_PAGE) - 1), 0);

function growthClaims(figures = {}) {
  const counted = Object.entries(figures).filter(([, { graph }]) => graph);
  if (counted.length === 0) return [];
  const [[, { graph: least }]] = counted;
  const grows = counted.every(
    ([lines, { graph }]) => graph.coldRequests === least.coldRequests + furtherPages(Number(lines)),
  );
  const cost = lineCostUs(figures, 'graph');
  const claims = [
    [
      'S2: as many upstream requests at 10 as at 100 lines, beyond that one more a page of a list',
      counted.map(([lines, { graph }]) => `${graph.coldRequests} at ${figure(Number(lines))}`).join(', '),
      grows,
    ],
  ];
  if (Number.isFinite(cost))
    claims.push(['One more line in a cached screen: below 20 µs', `${figure(cost)} µs`, cost < 20]);
  return claims;
}

function memoryClaims({ screens, viewers }) {
  const loads = [...Object.values(screens?.figures ?? {}), viewers?.figures];
  const most = Math.max(...loads.map((figures) => figures?.graph?.residentMb ?? -Infinity));
  return Number.isFinite(most) ? [['Memory under load: below 250 MB', `${figure(most)} MB`, most < 250]] : [];
}
