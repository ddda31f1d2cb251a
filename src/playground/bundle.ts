import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the bundle, ready to be served. Its name holds a hash of its content, so it never changes. */
export interface Asset {
  readonly file: string;
  readonly contentType: string;
  /** The gzip twin, where the build made one. */
  readonly gzipFile: string | undefined;
}

export interface Bundle {
  readonly page: string;
  /** By name: only what was listed at start can be asked for. */
  readonly assets: ReadonlyMap<string, Asset>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Reads what scripts/build-playground.mjs made. Throws when it has not run. */
export function loadBundle(folder = join(projectRoot(), 'dist/playground')): Bundle {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error('The playground is not built: run "npm run build", or start with PLAYGROUND=off');
  }
  const names = readdirSync(join(folder, 'assets'));
  const present = new Set(names);
  const assets = new Map<string, Asset>();
  for (const name of names) {
    const contentType = contentTypes[extname(name)];
    if (!contentType) continue;
    const file = join(folder, 'assets', name);
    assets.set(name, { file, contentType, gzipFile: present.has(`${name}.gz`) ? `${file}.gz` : undefined });
  }
  return { page: readFileSync(join(folder, 'index.html'), 'utf8'), assets };
}

/** The module runs from src/ in tests and from dist/src/ else; the nearest package.json marks the root of both. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
