import { figure, milliseconds, percent } from './numbers.mjs';
import { rowsOf, table } from './table.mjs';
import { FIELD, MUTATION, S1, S2 } from '../screens/index.mjs';

/** Tables of the screens that one viewer opens, and of many viewers' mixed. */
export function screensSection({ figures }) {
  return [S1, S2, FIELD, MUTATION]
    .filter(({ name }) => figures[name])
    .map(({ name, title }) => `### ${title}\n\n${loadTable(figures[name])}`)
    .join('\n\n');
}

export const viewersSection = ({ figures }) =>
  `### 100 viewers of 25 accounts, mixed\n\nHalf of them open S1, a quarter S2 over the lines of their account, a quarter a single field. Cold and warm: all 100 once.\n\n${loadTable(figures)}`;

function loadTable(figures) {
  const limit = figures.bare?.perSecond;
  return table(
    [
      ['', ({ title }) => title],
      ['upstream cold', upstreamCold],
      ['warm', ({ name, warmRequests }) => (name === 'bare' ? '-' : warmRequests)],
      ['cold', ({ name, coldMs }) => (name === 'bare' ? '-' : milliseconds(coldMs))],
      ['requests/s', ({ perSecond }) => figure(perSecond)],
      ['of the limit', ({ perSecond }) => percent(perSecond / limit)],
      ['p50', ({ p50 }) => milliseconds(p50)],
      ['p99', ({ p99 }) => milliseconds(p99)],
      ['CPU a request', ({ cpuMs }) => milliseconds(cpuMs)],
      ['memory', ({ residentMb }) => `${figure(residentMb)} MB`],
      ['failed', ({ failed }) => failed],
    ],
    rowsOf(figures),
  );
}

/** Token requests stand apart. */
const upstreamCold = ({ name, coldRequests, coldTokens }) =>
  name === 'bare' ? '-' : `${coldRequests} + ${coldTokens}`;
