import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

const PACKAGES = [
  '@apollo/server',
  '@apollo/datasource-rest',
  '@apollo/server-plugin-response-cache',
  'graphql-yoga',
  '@graphql-yoga/plugin-response-cache',
  '@omnigraph/openapi',
  '@graphql-mesh/compose-cli',
  '@graphql-hive/gateway-runtime',
  'graphql',
  'autocannon',
];

/** Where and when something was measured, and with which versions. */
export function circumstances() {
  const processors = cpus();
  return {
    date: new Date(performance.timeOrigin + performance.now()).toISOString().slice(0, 16).replace('T', ' '),
    machine: `${processors[0]?.model.trim()}, ${processors.length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`,
    loadBefore: Number(loadavg()[0].toFixed(1)),
    node: process.version,
    commit: commit(),
    versions: Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
  };
}

function versionOf(name) {
  const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}

/** The commit that was measured; none where the project came without its history. */
function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}
