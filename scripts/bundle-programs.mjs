/**
 * Bundles each program with its libraries into one file: a start that loads one file instead of some 2,900 takes half the
 * processor time. The modules stay beside them in dist/modules, for what uses single ones of them.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const programs = [
  'src/main',
  'src/tools/token',
  'src/tools/partner-key',
  'src/tools/kept-events',
  'sandbox/main',
];

export async function bundlePrograms() {
  await build({
    absWorkingDir: root,
    entryPoints: programs.map((name) => ({ in: join('dist/modules', `${name}.js`), out: name })),
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Native code, and what ws looks for and does without.
    external: ['libsql', 'bufferutil', 'utf-8-validate'],
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Some libraries are CommonJS, and ask for Node's own modules by require.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundlePrograms();
