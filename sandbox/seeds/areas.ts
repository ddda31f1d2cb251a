import type { Store } from '../store.js';
import { SEEDED_AT } from './identity.js';

/** Fictitious numbers of one area code: 555-0100 to 555-0199. */
const LINES_AN_AREA = 100;

/** Area code, network grouping and zip codes with numbers in stock; the last one is nearly sold out. */
const STOCK: readonly [areaCode: string, ngp: string, zips: readonly string[], stock?: number][] = [
  ['201', 'JRC', ['07302', '07030']],
  ['212', 'NYC', ['10001', '10027']],
  ['307', 'CHY', ['82001']],
  ['385', 'LHI', ['84043', '84048'], 60],
  ['435', 'PKC', ['84060']],
  ['801', 'SLC', ['84101', '84603'], 60],
  ['802', 'BTV', ['05401']],
  ['907', 'ANC', ['99501'], 2],
];

const SOLD_AREA_CODES = [
  '202 203 205 206 207 208 209 210 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253',
  '254 256 260 262 267 269 270 272 276 281 301 302 303 304 305 308 309 310 312 313 314 315 316 317 318 319 320',
  '321 323 325 330 331 334 336 337 339 347 351 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414',
  '415 417 419 423 424 425 430 432 434 440 443 458 469 470 475 478 479 480 484 501 502 503 504 505 507 508 509',
]
  .join(' ')
  .split(' ');

/** The n-th number of a seed: all of 555-01XX in every area code, then 555-11XX, and so on. */
export function soldNumber(n: number): string {
  const area = Math.floor(n / LINES_AN_AREA) % SOLD_AREA_CODES.length;
  const round = Math.floor(n / (LINES_AN_AREA * SOLD_AREA_CODES.length));
  if (round > 9) throw new RangeError('The seed asks for more numbers than there are');
  return `+1${SOLD_AREA_CODES[area]}555${round}1${String(n % LINES_AN_AREA).padStart(2, '0')}`;
}

export function seedAreas(store: Store): void {
  for (const [id, ngp, zips, stock = LINES_AN_AREA] of STOCK) {
    store.areas.put({ id, createdAt: SEEDED_AT, ngp, zips, stock });
  }
}
