import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PEERS } from '../peers/index.mjs';
import { barChart } from './bar-chart.mjs';
import { lineChart } from './line-chart.mjs';
import { minuteChart } from './minute-chart.mjs';
import { rowsOf } from './table.mjs';

/** Draws what was measured into a folder, a file a chart. */
export function drawCharts({ screens, minute, growth }, folder) {
  mkdirSync(folder, { recursive: true });
  const draw = (name, svg) => writeFileSync(join(folder, `${name}.svg`), `${svg}\n`);
  if (screens) drawScreens(screens.figures, draw);
  if (minute) drawMinute(minute.figures, draw);
  if (growth) draw('growth', growthChart(growth.figures));
}

function drawScreens(figures, draw) {
  for (const name of ['S1', 'S2'].filter((screen) => figures[screen])) {
    const rows = rowsOf(figures[name]);
    const upstream = rows.filter((row) => row.name !== 'bare');
    const file = name.toLowerCase();
    draw(
      `${file}-warm`,
      barChart(`${name} warm: requests a second`, rows, ({ perSecond }) => perSecond),
    );
    draw(
      `${file}-cold`,
      barChart(
        `${name} cold: upstream requests, tokens included`,
        upstream,
        (row) => row.coldRequests + row.coldTokens,
      ),
    );
  }
}

function drawMinute({ viewers, seconds, variants }, draw) {
  const titles = {
    without: `The minute without Guardian flags: ${viewers} viewers, 50 upstream requests`,
    with: `The minute with Guardian flags: ${viewers} viewers, 50 upstream requests`,
  };
  for (const [variant, title] of Object.entries(titles)) {
    if (!variants[variant]) continue;
    draw(`minute-${variant}-flags`, minuteChart({ title, seconds }, rowsOf(variants[variant])));
  }
}

function growthChart(figures) {
  const counts = Object.keys(figures);
  const lines = PEERS.filter(({ name }) => figures[counts[0]][name]).map(({ name, title }) => ({
    name,
    title,
    points: counts.map((count) => [Number(count), figures[count][name].coldRequests]),
  }));
  return lineChart({ title: 'S2 cold: upstream requests', xTitle: 'lines in the account' }, lines);
}
