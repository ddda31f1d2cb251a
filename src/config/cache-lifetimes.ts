import {
  cachePolicies,
  type CachePolicies,
  type CachePolicy,
} from '../datasources/telegent/cache/cache-policy.js';
import type { Resource } from '../datasources/telegent/request.js';

const MILLISECONDS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 24 * 3_600_000,
};
const LONGEST_MS = 30 * 24 * 3_600_000;
const ENTRY = /^(?<resource>\w+)=(?<times>[^/]+\/[^/]+\/[^/]+)$/;
const FORM =
  'must look like usage=30s/1m/12h (fresh/stale/kept on error, each a whole number with s, m, h or d, at most 30d)';

/** The lifetimes that a text changes, or what is wrong with it, in words that do not repeat it. */
export function cacheLifetimesOf(
  text: string,
): { readonly policies: CachePolicies } | { readonly problem: string } {
  const changed = new Map<Resource, CachePolicy>();
  for (const [at, entry] of text.split(',').entries()) {
    const problem = change(entry.trim(), changed);
    if (problem !== null) return { problem: `entry ${at + 1} ${problem}` };
  }
  return { policies: { ...cachePolicies, ...Object.fromEntries(changed) } };
}

/** Takes up one entry; answers what is wrong with it. */
function change(entry: string, changed: Map<Resource, CachePolicy>): string | null {
  const { resource = '', times = '' } = ENTRY.exec(entry)?.groups ?? {};
  const [freshMs, staleMs, errorMs] = times.split('/').map(millisecondsOf);
  if (freshMs == null || staleMs == null || errorMs == null) return FORM;
  if (!isResource(resource)) return `names no resource; there are ${Object.keys(cachePolicies).join(', ')}`;
  if (changed.has(resource)) return 'names a resource a second time';
  changed.set(resource, { freshMs, staleMs, errorMs, why: 'CACHE_LIFETIMES' });
  return null;
}

function millisecondsOf(time: string): number | null {
  const { count, unit } = /^(?<count>\d{1,7})(?<unit>[smhd])$/.exec(time)?.groups ?? {};
  const ms = Number(count) * (MILLISECONDS[unit ?? ''] ?? NaN);
  return ms <= LONGEST_MS ? ms : null;
}

const isResource = (name: string): name is Resource => Object.hasOwn(cachePolicies, name);
