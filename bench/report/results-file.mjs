import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../results.json', import.meta.url);

/** What was measured last, by scenario: the source of the tables and the charts. */
export const readResults = () => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {});

export const writeResults = (results) => writeFileSync(FILE, `${JSON.stringify(results)}\n`);
