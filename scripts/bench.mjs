/** `npm run bench`: builds, and installs the peers that the product is measured against, when needed; then runs the bench. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build.mjs';

const bench = (path) => fileURLToPath(new URL(`../bench/${path}`, import.meta.url));

const run = (program, args) => {
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

/** What npm leaves behind once it has installed everything. */
const installed = bench('node_modules/.package-lock.json');
const isStale = () =>
  !existsSync(installed) || statSync(installed).mtimeMs < statSync(bench('package-lock.json')).mtimeMs;

buildWhenStale();
if (isStale()) run('npm', ['ci', '--prefix', bench('.')]);
run(process.execPath, [bench('main.mjs'), ...process.argv.slice(2)]);
