import { figure } from './numbers.mjs';
import { COLOURS, element, label, picture } from './svg.mjs';

const WIDTH = 760;
const LEFT = 280;
const RIGHT = 90;
const TOP = 44;
const ROW = 26;

/** A bar for each row `{ name, title }`, as long as its value. */
export function barChart(title, rows, valueOf) {
  const largest = Math.max(...rows.map(valueOf), 1e-9);
  const bars = rows.map((row, index) => {
    const y = TOP + index * ROW;
    const width = Math.max(1, (valueOf(row) / largest) * (WIDTH - LEFT - RIGHT));
    return [
      label(LEFT - 10, y + 15, row.title, { 'text-anchor': 'end' }),
      element('rect', { x: LEFT, y: y + 3, width, height: ROW - 8, fill: COLOURS[row.name], rx: 2 }),
      label(LEFT + width + 8, y + 15, figure(valueOf(row))),
    ].join('');
  });
  return picture({ width: WIDTH, height: TOP + rows.length * ROW + 12, title }, ...bars);
}
