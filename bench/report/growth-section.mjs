import { figure, milliseconds } from './numbers.mjs';
import { rowsOf, table } from './table.mjs';
import { PEERS } from '../peers/index.mjs';

export function growthSection({ figures }) {
  const counts = Object.keys(figures);
  return [
    `### Upstream requests of S2, cold (tokens apart)\n\n${byLines(counts, figures, ({ coldRequests }) => figure(coldRequests))}`,
    `### Time of the first S2 after a start\n\n${byLines(counts, figures, ({ coldMs }) => milliseconds(coldMs))}`,
    `### Time of the next\n\n${byLines(counts, figures, ({ warmMs }) => milliseconds(warmMs))}`,
    `### CPU for one more line in a warm S2\n\n${costOfLine(figures)}`,
  ].join('\n\n');
}

const byLines = (counts, figures, show) =>
  table(
    [
      ['', ({ title }) => title],
      ...counts.map((count) => [
        `${figure(Number(count))} lines`,
        ({ name }) => (figures[count][name] ? show(figures[count][name]) : '-'),
      ]),
    ],
    PEERS.filter(({ name }) => figures[counts[0]][name]),
  );

/** Microseconds, from the screens of 10 and of 100 lines; NaN where either was not measured. */
export const lineCostUs = (figures, peer) =>
  ((figures[100]?.[peer]?.cpuMs - figures[10]?.[peer]?.cpuMs) / 90) * 1000;

const costOfLine = (figures) =>
  table(
    [
      ['', ({ title }) => title],
      ['a line', ({ name }) => `${figure(lineCostUs(figures, name))} µs`],
    ],
    rowsOf(figures[10]),
  );
