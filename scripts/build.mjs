/** Builds server, sandbox and playground into dist/; `buildWhenStale` only when a source has changed since. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Its time of change is the start of the last build that succeeded. */
const stamp = join(root, 'dist/.built');
const sources = ['src', 'sandbox', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];

export function build() {
  const startedAt = new Date();
  run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
  run('scripts/bundle-programs.mjs');
  writeSpecification();
  run('scripts/build-playground.mjs');
  writeFileSync(stamp, '');
  utimesSync(stamp, startedAt, startedAt);
}

/** The sandbox's specification as JSON, which is read in no time. */
function writeSpecification() {
  const document = parse(readFileSync(join(root, 'sandbox/openapi.yaml'), 'utf8'), { uniqueKeys: false });
  for (const folder of ['dist/sandbox', 'dist/modules/sandbox']) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'openapi.json'), JSON.stringify(document));
  }
}

export function buildWhenStale() {
  if (!isStale()) return;
  process.stderr.write('Building ...\n');
  build();
}

function isStale() {
  // A deployment may bring dist/ alone.
  if (!existsSync(join(root, 'src'))) return false;
  if (!existsSync(stamp)) return true;
  const builtAt = statSync(stamp).mtimeMs;
  return sources.some((source) => newest(join(root, source)) > builtAt);
}

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(script, ...options) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
