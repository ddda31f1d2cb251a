/** `npm start`, `npm run sandbox`, `npm run token`, `npm run partner-key`, `npm run kept-events`: builds when needed, then runs in this process. */
import { buildWhenStale } from './build.mjs';

const programs = {
  server: '../dist/src/main.js',
  sandbox: '../dist/sandbox/main.js',
  token: '../dist/src/tools/token.js',
  'partner-key': '../dist/src/tools/partner-key.js',
  'kept-events': '../dist/src/tools/kept-events.js',
};

const isNamed = Object.hasOwn(programs, process.argv[2] ?? '');
const [name] = isNamed ? process.argv.splice(2, 1) : ['server'];

buildWhenStale();
if (process.env.npm_lifecycle_event !== undefined) endWithShell();
process.setSourceMapsEnabled(true);
await import(programs[name]);

/** npm hands a signal to the shell that it runs scripts in, and some shells end without passing it on. */
function endWithShell() {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  watch.unref();
}
