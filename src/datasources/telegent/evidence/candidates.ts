import type { Finding, Witness } from '../write.js';

/** Those of the candidates that no other operation is known to have brought about. */
export async function unclaimed<C>(
  candidates: readonly C[],
  witness: Witness,
  namesOf: (candidate: C) => readonly string[],
): Promise<readonly C[]> {
  const free: C[] = [];
  for (const candidate of candidates) {
    const claimed = await Promise.all(namesOf(candidate).map((name) => witness.isClaimed(name)));
    if (!claimed.includes(true)) free.push(candidate);
  }
  return free;
}

/** None is absent, one is found, several can't be told apart. */
export function theOnly<C, T>(candidates: readonly C[], result: (candidate: C) => T): Finding<T> {
  const [only, ...others] = candidates;
  if (only === undefined) return 'absent';
  return others.length > 0 ? 'unclear' : { found: result(only) };
}
