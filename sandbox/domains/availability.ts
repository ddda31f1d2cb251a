import type { Domain } from '../operation.js';
import type { AreaRecord } from '../records.js';
import type { Store } from '../store.js';
import { instant } from './dates.js';
import { pageOf } from './paging.js';
import { amount, text } from './request.js';

const PAGE_SIZE = 10_000;
const LINES = Array.from({ length: 100 }, (_, line) => String(line).padStart(2, '0'));

/** Areas with stock: by area code, else by zip code, else everywhere when neither is asked for. */
function areasInStock(store: Store, areaCode: string, zip: string): AreaRecord[] {
  const stocked = (areas: readonly AreaRecord[]) => areas.filter(({ stock }) => stock > 0);
  if (!areaCode && !zip) return stocked(store.areas.all());
  const area = areaCode ? store.areas.get(areaCode) : undefined;
  const byCode = stocked(area ? [area] : []);
  return byCode.length > 0 || !zip ? byCode : stocked(store.areas.by('zip', zip));
}

/** Takes a number out of the stock of the asked area, and with it the area's zip code; undefined when none is left. */
export function takeNumber(
  store: Store,
  areaCode: string,
  zip: string,
): { number: string; zip: string } | undefined {
  for (const area of areasInStock(store, areaCode, zip)) {
    const taken = (number: string) =>
      store.numbers.one('number', number) !== undefined || store.orders.count('number', number) > 0;
    const number = LINES.map((line) => `+1${area.id}55501${line}`).find((candidate) => !taken(candidate));
    if (!number) continue;
    store.areas.put({ ...area, stock: area.stock - 1 });
    return { number, zip: area.zips.find((candidate) => candidate === zip) ?? area.zips[0] ?? '' };
  }
  return undefined;
}

export const availability: Domain = {
  searchAvailableNumbers({ body, store, now }) {
    const areaCode = text(body, 'AreaCode') ?? '';
    const zipCode = text(body, 'ZipCode') ?? '';
    const page = amount(body, 'PageNumber') ?? 1;
    const found = areasInStock(store, areaCode, zipCode).flatMap(({ id, ngp, zips }) =>
      zips.map((zip) => ({ NGP: ngp, AreaCode: Number(id), Zipcode: zip })),
    );
    return {
      RequestId: `T-${String(now.getTime() % 100_000).padStart(5, '0')}`,
      RequestDate: instant(now.getTime()),
      NumberType: 'mobile',
      VoiceEnabled: body.VoiceEnabled === true,
      MessageEnabled: body.MessageEnabled === true,
      AreaCode: areaCode,
      ZipCode: zipCode,
      PageNumber: page,
      ResultsTotal: found.length,
      AvailableNumberAreas: pageOf(found, page, PAGE_SIZE),
    };
  },
};
