import { figure, milliseconds } from './numbers.mjs';
import { rowsOf, table } from './table.mjs';

/** What a screen costs when nothing of it is cached. */
export const missesSection = ({ figures }) =>
  Object.entries(figures)
    .map(([screen, peers]) => `### Misses of ${screen}\n\n${missTable(peers)}`)
    .join('\n\n');

const missTable = (peers) =>
  table(
    [
      ['', ({ name, title }) => (name === 'bare' ? 'undici, the same upstream requests' : title)],
      ['upstream each', ({ requestsEach }) => requestsEach],
      ['requests/s, one at a time', ({ perSecond }) => figure(perSecond)],
      ['p50', ({ p50 }) => milliseconds(p50)],
      ['p99', ({ p99 }) => milliseconds(p99)],
      ['CPU a request', ({ cpuMs }) => milliseconds(cpuMs)],
      ['added to the platform’s time', ({ addedMs }) => milliseconds(addedMs)],
    ],
    rowsOf(peers),
  );
