import { readdirSync } from 'node:fs';
import type { MutationCase } from './mutation-case.js';

const folder = new URL('./cases/', import.meta.url);

/** The cases of one domain; they share a stack. */
export interface CaseFile {
  readonly domain: string;
  readonly cases: readonly MutationCase[];
}

/** Every file of cases/. */
export async function loadCaseFiles(): Promise<readonly CaseFile[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return Promise.all(
    names.sort().map(async (name) => {
      const { cases } = (await import(new URL(name, folder).href)) as Pick<CaseFile, 'cases'>;
      return { domain: name.replace(/\.ts$/, ''), cases };
    }),
  );
}

/** A case by name, such as `changeNumberStatus (park)`. */
export const titleOf = ({ mutation, variant }: MutationCase): string =>
  variant === undefined ? mutation : `${mutation} (${variant})`;
