import { figure } from './numbers.mjs';
import { COLOURS, element, FAINT, label, picture } from './svg.mjs';

const WIDTH = 760;
const HEIGHT = 340;
const PLOT = { left: 60, right: 275, top: 48, bottom: 44 };
/** Names at the end of lines stand at least this far apart. */
const LINE_HEIGHT = 16;

const decades = (largest) =>
  Array.from({ length: Math.ceil(Math.log10(largest)) + 1 }, (_, power) => 10 ** power);

/** Lines over logarithmic axes; `lines` are `{ name, title, points: [[x, y]] }`. */
export function lineChart({ title, xTitle }, lines) {
  const points = lines.flatMap((line) => line.points);
  const xs = [...new Set(points.map(([x]) => x))];
  const ys = decades(Math.max(10, ...points.map(([, y]) => y)));
  const across = scale(Math.min(...xs), Math.max(...xs), PLOT.left, WIDTH - PLOT.right);
  const up = scale(1, ys.at(-1), HEIGHT - PLOT.bottom, PLOT.top);
  const grid = ys.map((y) => [
    element('line', { x1: PLOT.left, x2: WIDTH - PLOT.right, y1: up(y), y2: up(y), stroke: FAINT }),
    label(PLOT.left - 8, up(y) + 4, figure(y), { 'text-anchor': 'end' }),
  ]);
  const ticks = xs.map((x) =>
    label(across(x), HEIGHT - PLOT.bottom + 18, figure(x), { 'text-anchor': 'middle' }),
  );
  const names = apart(lines.map((line) => ({ line, y: up(line.points.at(-1)[1]) })));
  const drawn = lines.map(({ name, points: each }) =>
    element('polyline', {
      points: each.map(([x, y]) => `${across(x).toFixed(1)},${up(Math.max(1, y)).toFixed(1)}`).join(' '),
      fill: 'none',
      stroke: COLOURS[name],
      'stroke-width': name === 'graph' ? 6 : 2,
    }),
  );
  return picture(
    { width: WIDTH, height: HEIGHT, title },
    ...grid.flat(),
    ...ticks,
    label((PLOT.left + WIDTH - PLOT.right) / 2, HEIGHT - 8, xTitle, { 'text-anchor': 'middle' }),
    ...drawn,
    ...names.map(({ line, y }) =>
      label(WIDTH - PLOT.right + 10, y + 4, `${line.title}: ${figure(line.points.at(-1)[1])}`, {
        fill: COLOURS[line.name],
        'font-size': 12,
      }),
    ),
  );
}

function scale(from, to, start, end) {
  const span = Math.log(to) - Math.log(from) || 1;
  return (value) => start + ((Math.log(Math.max(from, value)) - Math.log(from)) / span) * (end - start);
}

/** Names pushed down as far as needed, so that none covers another. */
function apart(names) {
  const sorted = names.sort((one, other) => one.y - other.y);
  let free = -Infinity;
  return sorted.map(({ line, y }) => {
    const placed = Math.max(y, free);
    free = placed + LINE_HEIGHT;
    return { line, y: placed };
  });
}
