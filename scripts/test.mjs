/** Runs jest. What this machine cannot test is said aloud; in CI it is a failure. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const needed = [
  { program: 'redis-server', loses: 'the Redis store is not tested' },
  { program: process.env.CHROMIUM ?? 'chromium', loses: 'the playground is not tested in a browser' },
];

const missing = needed.filter(({ program }) => !isInstalled(program));
for (const { program, loses } of missing) {
  process.stderr.write(`\n!!! ${program} is not installed: ${loses}\n`);
}
if (missing.length > 0 && process.env.CI === 'true') process.exit(1);

const jest = join(root, 'node_modules/jest/bin/jest.js');
const options = ['--experimental-vm-modules', '--no-warnings', jest, ...process.argv.slice(2)];
// In development graphql-js looks at every type twice, which is a quarter of the time of those who walk the schema.
const env = { ...process.env, NODE_ENV: 'production' };
const tests = spawn(process.execPath, options, { cwd: root, env, stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => tests.kill(signal));
tests.on('exit', (code) => process.exit(code ?? 1));

function isInstalled(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(resolve(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
