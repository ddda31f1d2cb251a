import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readOptions, USAGE } from './options.mjs';
import { drawCharts } from './report/charts.mjs';
import { readResults, writeResults } from './report/results-file.mjs';
import { resultsPage, write } from './report/results-page.mjs';
import { say } from './run/progress.mjs';
import { circumstances } from './run/circumstances.mjs';
import { SCENARIOS } from './scenarios/index.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const options = attempt(() => readOptions(process.argv.slice(2)));
/** Figures of a quick look, or of some peers alone, are not those that the project shows. */
const isForShow = !options.quick && options.peers === undefined;

const results = isForShow ? readResults() : {};
if (!options.redraw) await measure(results);

const page = resultsPage(results);
if (isForShow) {
  writeResults(results);
  write(join(root, 'bench/results.md'), page);
  drawCharts(results, join(root, 'docs/charts'));
} else {
  const folder = join(tmpdir(), 'telegent-bench-charts');
  mkdirSync(folder, { recursive: true });
  drawCharts(results, folder);
  say(`charts are in ${folder}`);
}
process.stdout.write(`${page}\n`);
process.exit(0);

async function measure(into) {
  for (const { name, run, full, quick } of SCENARIOS) {
    if (!options.scenarios.includes(name)) continue;
    const effort = options.quick ? quick : full;
    into[name] = {
      circumstances: circumstances(),
      effort,
      figures: await run({ ...effort, only: options.peers }),
    };
    if (isForShow) writeResults(into);
  }
}

function attempt(read) {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    process.exit(1);
  }
}
