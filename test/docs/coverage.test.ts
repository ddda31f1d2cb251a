import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { loadCaseFiles } from '../mutations/case-files.js';
import { coverageOf, coveragePage } from './coverage-page.js';

const page = fileURLToPath(new URL('../../docs/coverage.md', import.meta.url));
const cases = (await loadCaseFiles()).flatMap((file) => file.cases);

test('every operation of the platform is reached', () => {
  const coverage = coverageOf(cases);
  expect(coverage.size).toBe(143);
  const missing = [...coverage].filter(([, reachedBy]) => reachedBy === '').map(([operation]) => operation);
  expect(missing).toEqual([]);
});

/** `UPDATE=1` writes the page. */
test('docs/coverage.md says what the tests prove', async () => {
  const options = await resolveConfig(page);
  const text = await format(coveragePage(cases), { ...options, filepath: page });
  if (process.env['UPDATE'] === '1') writeFileSync(page, text);
  expect(existsSync(page) ? readFileSync(page, 'utf8') : '').toBe(text);
});
