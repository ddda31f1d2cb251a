/**
 * Bundles each program with its libraries into one file: a start that loads one file instead of some 2,900 takes half the
 * processor time. The modules stay beside them in dist/modules, for what uses single ones of them.
 */
import { rmSync } from 'node:fs';
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

const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
};

async function bundle(program) {
  const own = join(root, 'dist', `${program}.own.mjs`);
  await bundleOwnModules(program, own);
  await build({
    ...options,
    entryPoints: [own],
    outfile: join('dist', `${program}.js`),
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
  });
  rmSync(own);
}

/**
 * The project's own modules of a program in one. Types of the schema go by the names of their classes, which are kept here alone:
 * giving every closure of every library its name back would take 6 % of a kept answer.
 */
function bundleOwnModules(program, outfile) {
  return build({
    ...options,
    entryPoints: [join('dist/modules', `${program}.js`)],
    outfile,
    packages: 'external',
    keepNames: true,
    sourcemap: 'inline',
  });
}

await Promise.all(programs.map(bundle));
