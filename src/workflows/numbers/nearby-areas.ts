import type { AvailableArea } from '../../datasources/telegent/records/index.js';

/** As many areas as one can choose among at a glance. */
const MOST_AREAS = 5;
/** ZIP codes that share their first digits are of one sectional centre, so they lie close together. */
const SECTION = 3;

/** Where a number was looked for. */
export interface WantedArea {
  readonly areaCode: string | null;
  readonly zipCode: string | null;
}

/**
 * Areas in stock that lie near the wanted one, the nearest first, each area code once: those of the same ZIP prefix, else those
 * with the nearest codes. Neither platform nor codes tell distances, so it is a hint.
 */
export function areasNear(
  { areaCode, zipCode }: WantedArea,
  areas: readonly AvailableArea[],
): readonly AvailableArea[] {
  const prefix = zipCode?.slice(0, SECTION);
  const sameSection = areas.filter((area) => prefix !== undefined && area.zipCode?.startsWith(prefix));
  const candidates = sameSection.length > 0 ? sameSection : areas;
  const byZip = zipCode !== null && (sameSection.length > 0 || areaCode === null);
  const distance = byZip
    ? (area: AvailableArea) => Math.abs(Number(area.zipCode ?? Infinity) - Number(zipCode))
    : (area: AvailableArea) => (areaCode === null ? 0 : Math.abs(Number(area.areaCode) - Number(areaCode)));
  const sorted = [...candidates].sort((one, other) => distance(one) - distance(other) || order(one, other));
  const nearest = new Map<string, AvailableArea>();
  for (const area of sorted) if (!nearest.has(area.areaCode)) nearest.set(area.areaCode, area);
  return [...nearest.values()].slice(0, MOST_AREAS);
}

const order = (one: AvailableArea, other: AvailableArea): number =>
  Number(one.areaCode) - Number(other.areaCode);

/** `801 (84101), 385 (84043)`. */
export const listed = (areas: readonly AvailableArea[]): string =>
  areas.map(({ areaCode, zipCode }) => (zipCode === null ? areaCode : `${areaCode} (${zipCode})`)).join(', ');
