/**
 * What the carriers do: so many changes an hour at random times, and once a day some completions within a minute. A port-in that
 * ends is replaced by a new one some time within the next half day, which is an event of its own: 50 an hour in all.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CHANGES_AN_HOUR = 42;
/** Completions of the daily batch, which counts among the changes of its hour. */
const BATCH = 20;
const BATCH_HOUR = 9;
/** So long no order changes again, so that each change can be seen before the next. */
const REST_MS = 5 * HOUR;
const POLL_MS = 10;

const { random, floor } = Math;

/** Times and kinds of all changes, the earliest first; `at` is from the start, in milliseconds. */
export function timetable(days) {
  const changes = [];
  for (let hour = 0; hour < days * 24; hour++) {
    const isOfBatch = hour % 24 === BATCH_HOUR;
    const batchAt = hour * HOUR + random() * HOUR;
    for (let index = 0; index < CHANGES_AN_HOUR; index++) {
      const inBatch = isOfBatch && index < BATCH;
      const at = inBatch ? batchAt + random() * 60_000 : (hour + random()) * HOUR;
      if (at < days * DAY) changes.push({ at, kind: inBatch ? 'complete' : kind(), inBatch });
    }
  }
  return changes.sort((one, other) => one.at - other.at);
}

function kind() {
  const chance = random();
  if (chance < 0.08) return 'complete';
  return chance < 0.12 ? 'reject' : 'move';
}

const MOVES = [
  { to: 'PendingCarrier' },
  { to: 'Scheduled' },
  { to: 'ActionRequired', code: '8A', message: 'ACCOUNT NUMBER WRONG' },
  { to: 'ActionRequired', code: '1P', message: 'NAME WRONG' },
];
const FINAL = {
  complete: { to: 'Completed' },
  reject: { to: 'Rejected', code: 'XX', message: 'ACCOUNT ON HOLD' },
};
const isFinal = ({ to }) => to === 'Completed' || to === 'Rejected';

/** Drives the orders until the timetable is done, placing a new one for each that ends; answers what was changed when. */
export async function drive({ stack, portIns, open, days, onDay, onPlaced }) {
  const startedAt = await stack.now();
  const due = timetable(days);
  const changes = [];
  const placing = new Set();
  /** When port-ins are placed for those that have ended. */
  const wanted = [];
  let day = 0;
  for (let now = startedAt; now < startedAt + days * DAY; now = await stack.now()) {
    while (due.length > 0 && startedAt + due[0].at <= now) {
      const { kind: next, inBatch } = due.shift();
      const order = chosen(open, now);
      if (!order) continue;
      const move = FINAL[next] ?? anotherThan(order.move);
      const record = await stack.control(`portins/${order.id}`, move);
      Object.assign(order, { move, changedAt: record.changedAt });
      changes.push({ order, move, at: record.changedAt, inBatch });
      if (!isFinal(move)) continue;
      open.delete(order);
      order.endedAt = record.changedAt;
      wanted.push(now + random() * (DAY / 2));
    }
    for (const at of wanted.filter((at) => at <= now)) {
      wanted.splice(wanted.indexOf(at), 1);
      const placed = portIns.place(1, onPlaced).finally(() => placing.delete(placed));
      placing.add(placed);
    }
    if (floor((now - startedAt) / DAY) > day) onDay(++day);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  await Promise.all(placing);
  return { startedAt, endedAt: await stack.now(), changes };
}

/** Any order that has never changed, or has rested since. */
function chosen(open, now) {
  const rested = [...open].filter(({ changedAt = -Infinity }) => now - changedAt > REST_MS);
  return rested[floor(random() * rested.length)];
}

function anotherThan(move) {
  const others = MOVES.filter((other) => other !== move);
  return others[floor(random() * others.length)];
}
