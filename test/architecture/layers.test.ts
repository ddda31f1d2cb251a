import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** What the files of a folder must not import: the way of a request goes in one direction. */
const FORBIDDEN: readonly (readonly [folder: string, why: string, imported: RegExp])[] = [
  [
    'resolvers',
    'reach the platform through their sources alone, and build no URL',
    /datasources\/telegent\/(?!records\/|decode\/ids)|^undici$|^node:/,
  ],
  ['schema', 'know records, not how they are read', /datasources\/telegent\/(?!records\/|decode\/)|^undici$/],
  [
    'datasources',
    'know nothing of GraphQL',
    /^(graphql|type-graphql|@apollo\/.*)$|\/(schema|resolvers|edge)\//,
  ],
  [
    'datasources/telegent',
    'know neither viewers nor the sources above them',
    /\/auth\/|\.\.\/scope\/|\.\.\/lists\//,
  ],
  ['store', 'know nothing of what is stored', /\/(datasources|schema|resolvers|edge|auth)\//],
];

const IMPORTED = /\bfrom '([^']+)'/g;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));

test.each(FORBIDDEN)('files of src/%s %s', (folder, _why, forbidden) => {
  const files = filesIn(join(source, folder));
  expect(files.length).toBeGreaterThan(3);
  const wrong = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(IMPORTED)]
      .map(([, imported = '']) => imported)
      .filter((imported) => forbidden.test(imported))
      .map((imported) => `${relative(source, file)} imports ${imported}`),
  );
  expect(wrong).toEqual([]);
});
