/**
 * Bundles the playground (src/playground/client) into dist/playground: index.html beside content-hashed
 * scripts, styles, workers and fonts in assets/, each script and style with a gzip twin. Does nothing when
 * the sources and the lockfile are those of the last build.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'src/playground');
const output = join(root, 'dist/playground');
const fingerprintFile = 'fingerprint.txt';

/** Brings dist/playground up to date; tells whether it had to build. */
export async function buildPlayground() {
  const fingerprint = await fingerprintOfInputs();
  const built = await readFile(join(output, fingerprintFile), 'utf8').catch(() => undefined);
  if (built === fingerprint) return false;

  // Built aside and moved into place, so that a server never reads half a page.
  const staging = `${output}.${process.pid}`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  await bundle(staging);
  await compress(join(staging, 'assets'));
  await writeFile(join(staging, fingerprintFile), fingerprint);
  await rm(output, { recursive: true, force: true });
  await rename(staging, output);
  return true;
}

async function fingerprintOfInputs() {
  const files = [fileURLToPath(import.meta.url), join(root, 'package-lock.json')];
  for (const folder of ['client', 'journeys']) files.push(...(await filesIn(join(sources, folder))));
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(root, file)).update(await readFile(file));
  return hash.digest('hex');
}

async function filesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((file) => join(file.parentPath, file.name)).sort();
}

async function bundle(outdir) {
  const { metafile } = await build({
    ...bundlerOptions,
    entryPoints: { playground: join(sources, 'client/main.tsx') },
    outdir: join(outdir, 'assets'),
    publicPath: '/playground/assets',
    format: 'esm',
    splitting: true,
    metafile: true,
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.graphql': 'text', '.svg': 'file', '.ttf': 'file' },
    plugins: [workerScripts, fontFiles, monacoStylesOnce],
  });
  const assets = Object.keys(metafile.outputs).map((file) => basename(file));
  const asset = (pattern) => {
    const found = assets.find((name) => pattern.test(name));
    if (!found) throw new Error(`The playground's bundle holds no file like ${pattern}`);
    return `/playground/assets/${found}`;
  };
  const template = await readFile(join(sources, 'client/index.html'), 'utf8');
  const page = template
    .replace('%SCRIPT%', asset(/^playground-\w+\.js$/))
    .replace('%STYLE%', asset(/^playground-\w+\.css$/))
    .replace('%FAVICON%', asset(/^favicon-\w+\.svg$/));
  await writeFile(join(outdir, 'index.html'), page);
}

const bundlerOptions = {
  bundle: true,
  minify: true,
  target: 'es2022',
  platform: 'browser',
  // Licence notices of what is bundled stand in a file beside each script.
  legalComments: 'linked',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** `import url from 'worker:<module>'`: a script of its own for a Web Worker, same origin, no blob. */
const workerScripts = {
  name: 'worker-scripts',
  setup(bundler) {
    bundler.onResolve({ filter: /^worker:/ }, ({ path }) => ({
      path: path.slice('worker:'.length),
      namespace: 'worker',
    }));
    bundler.onLoad({ filter: /.*/, namespace: 'worker' }, async ({ path }) => {
      const { outputFiles } = await build({
        ...bundlerOptions,
        stdin: { contents: `import ${JSON.stringify(path)};`, resolveDir: root },
        legalComments: 'none',
        format: 'iife',
        write: false,
      });
      return { contents: outputFiles[0].contents, loader: 'file' };
    });
  },
};

/** GraphiQL's stylesheet inlines its fonts; `font-src 'self'` wants them as files, fetched when used. */
const fontFiles = {
  name: 'font-files',
  setup(bundler) {
    bundler.onResolve({ filter: /^data:font\// }, ({ path }) => {
      const [, type] = /^data:font\/(\w+)/.exec(path);
      const name = createHash('sha256').update(path).digest('hex').slice(0, 8);
      return { path: `font-${name}.${type}`, namespace: 'font', pluginData: path };
    });
    bundler.onLoad({ filter: /.*/, namespace: 'font' }, ({ pluginData }) => ({
      contents: Buffer.from(pluginData.slice(pluginData.indexOf(',') + 1), 'base64'),
      loader: 'file',
    }));
  },
};

/** Monaco's modules import their styles one by one; graphiql/style.css holds all of them already. */
const monacoStylesOnce = {
  name: 'monaco-styles-once',
  setup(bundler) {
    bundler.onLoad({ filter: /node_modules\/monaco-editor\/.*\.css$/ }, () => ({
      contents: '',
      loader: 'css',
    }));
  },
};

async function compress(folder) {
  const texts = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name));
  await Promise.all(
    texts.map(async (name) => {
      const zipped = await promisify(gzip)(await readFile(join(folder, name)), { level: 9 });
      await writeFile(join(folder, `${name}.gz`), zipped);
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  const built = await buildPlayground();
  console.log(
    built ? `playground built in ${Math.round(performance.now() - started)} ms` : 'playground up to date',
  );
}
