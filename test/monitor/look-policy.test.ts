import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { OrderType } from '../../src/datasources/telegent/records/index.js';
import { isPressed, nextLook, type NextLook } from '../../src/datasources/watches/look-policy.js';

const HOUR = 3_600_000;
const PACE_MS = 12_000;
const ORDERS = 1_000;

type Order = NextLook & { readonly placedAt: number; readonly lastLookAt: number };

/** The row as the monitor takes it: news first, then the earliest deadline where it presses, else what is due. */
function lookAtNext(orders: Order[], news: Map<number, number>, now: number): number | null {
  const waiting = news.keys().next();
  if (!waiting.done) return waiting.value;
  const deadlines = orders.map(({ deadlineAt }) => deadlineAt).sort((one, other) => one - other);
  const earliest = (key: keyof NextLook) =>
    orders.reduce((best, order, at) => (order[key] < (orders[best]?.[key] ?? Infinity) ? at : best), 0);
  if (isPressed(deadlines, now, PACE_MS)) return earliest('deadlineAt');
  const due = earliest('dueAt');
  return (orders[due]?.dueAt ?? Infinity) <= now ? due : null;
}

/** Half a day of looks at orders of these ages; answers the longest that any order, and any news, has waited. */
function simulate(ages: readonly number[], newsEachMs: number | null): { unseen: number; news: number } {
  const placed = (age: number) => ({
    orderType: OrderType.PORT_IN,
    placedAt: -age,
    lastChangedAt: -age,
    lastLookAt: 0,
  });
  const orders: Order[] = ages.map((age, at) => ({
    ...placed(age),
    ...nextLook(placed(age), (at % 97) / 97),
  }));
  const news = new Map<number, number>();
  const longest = { unseen: 0, news: 0 };
  let told = 0;
  for (let now = PACE_MS; now < 12 * HOUR; now += PACE_MS) {
    while (newsEachMs !== null && told * newsEachMs < now) news.set((told++ * 389) % orders.length, now);
    const at = lookAtNext(orders, news, now);
    const order = at === null ? undefined : orders[at];
    if (at === null || !order) continue;
    longest.unseen = Math.max(longest.unseen, now - order.lastLookAt);
    longest.news = Math.max(longest.news, now - (news.get(at) ?? now));
    news.delete(at);
    const looked = { ...placed(-order.placedAt), placedAt: order.placedAt, lastLookAt: now };
    orders[at] = { placedAt: order.placedAt, lastLookAt: now, ...nextLook(looked, (now % 89) / 89) };
  }
  for (const { lastLookAt } of orders) longest.unseen = Math.max(longest.unseen, 12 * HOUR - lastLookAt);
  return longest;
}

const ages = fc.array(fc.integer({ min: 0, max: 10 * 24 * HOUR }), { minLength: 1, maxLength: 5 });

test('a thousand open orders of any mix of ages are each seen within four hours', () => {
  fc.assert(
    fc.property(ages, (mix) => {
      const orders = Array.from({ length: ORDERS }, (_, at) => mix[at % mix.length] ?? 0);
      expect(simulate(orders, null).unseen).toBeLessThanOrEqual(4 * HOUR);
    }),
    { numRuns: 4 },
  );
}, 60_000);

test('an order with news waits five minutes at most at fifty events an hour', () => {
  const orders = Array.from({ length: ORDERS }, (_, at) => at * 60_000);
  expect(simulate(orders, HOUR / 50).news).toBeLessThanOrEqual(300_000);
}, 60_000);
