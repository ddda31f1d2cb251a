import { COLOURS, element, FAINT, label, picture, WRONG } from './svg.mjs';

const WIDTH = 760;
const LEFT = 320;
const RIGHT = 20;
const TOP = 60;
const STRIP = 84;
/** Times that a strip goes from and to, in milliseconds, on a logarithmic scale. */
const SHORTEST = 1;
const LONGEST = 60_000;
const MARKS = { 10: '10 ms', 1000: '1 s' };

/** A strip for each peer: a dot a viewer, when it came and how long it waited; red where it saw an error. */
export function minuteChart({ title, seconds }, rows) {
  const across = (ms) => LEFT + (ms / (seconds * 1000)) * (WIDTH - LEFT - RIGHT);
  const strips = rows.map((row, index) => strip(row, TOP + index * STRIP, across));
  const height = TOP + rows.length * STRIP + 28;
  const ticks = [0, 1 / 3, 2 / 3, 1].map((share) =>
    label(across(share * seconds * 1000), height - 12, `${Math.round(share * seconds)} s`, {
      'text-anchor': 'middle',
    }),
  );
  const legend = label(
    16,
    46,
    'Each dot is a viewer: when it came, how long it waited. Red: with an error.',
    { 'font-size': 12 },
  );
  return picture({ width: WIDTH, height, title }, legend, ...strips, ...ticks);
}

function strip({ name, title, timeline, screensWithErrors }, top, across) {
  const bottom = top + STRIP - 14;
  const up = (ms) => {
    const share =
      Math.log(Math.min(LONGEST, Math.max(SHORTEST, ms)) / SHORTEST) / Math.log(LONGEST / SHORTEST);
    return bottom - share * (STRIP - 18);
  };
  const marks = Object.entries(MARKS).map(([ms, text]) => [
    element('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: up(Number(ms)), y2: up(Number(ms)), stroke: FAINT }),
    label(LEFT - 6, up(Number(ms)) + 4, text, { 'text-anchor': 'end', 'font-size': 10 }),
  ]);
  const dots = timeline.map(([came, took, failed]) =>
    element('circle', {
      cx: across(came),
      cy: up(took),
      r: 1.8,
      fill: failed ? WRONG : COLOURS[name],
      'fill-opacity': 0.75,
    }),
  );
  return [
    label(16, top + 24, title, { 'font-weight': 600, 'font-size': 12 }),
    label(16, top + 42, `${screensWithErrors} of ${timeline.length} with an error`, { 'font-size': 12 }),
    ...marks.flat(),
    ...dots,
  ].join('');
}
