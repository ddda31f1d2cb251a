import { PEERS } from '../peers/index.mjs';

/** A table of Markdown: columns are a heading and what a row shows there. */
export function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(([heading]) => heading)),
    line(columns.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map((row) => line(columns.map(([, show]) => show(row)))),
  ].join('\n');
}

/** A row for each peer that was measured, in the order of the peers. */
export const rowsOf = (figures) =>
  PEERS.filter(({ name }) => figures?.[name]).map(({ name, title }) => ({ name, title, ...figures[name] }));
