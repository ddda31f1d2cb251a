/** What a run has shown: from the sandbox's journal, and from the timelines of the orders. */

const MINUTE = 60_000;
const EXPECTED = {
  PendingCarrier: 'PENDING_CARRIER',
  Scheduled: 'SCHEDULED',
  ActionRequired: 'ACTION_REQUIRED',
  Completed: 'COMPLETED',
  Rejected: 'REJECTED',
};

const TIMELINES = `query ($after: String) { orders(first: 100, after: $after) {
  nodes { id timeline { status code seenAt } } pageInfo { hasNextPage endCursor } } }`;

/** The timeline of every order, by its id. */
async function timelines({ query }) {
  const byId = new Map();
  for (let after = null; ;) {
    const { data, errors } = await query(TIMELINES, { after });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    for (const { id, timeline } of data.orders.nodes) byId.set(id, timeline);
    const { hasNextPage, endCursor } = data.orders.pageInfo;
    if (!hasNextPage) return byId;
    after = endCursor;
  }
}

/** The most of these instants that lie within any minute. */
function mostInAMinute(instants) {
  const sorted = instants.toSorted((one, other) => one - other);
  let most = 0;
  for (let first = 0, last = 0; last < sorted.length; last++) {
    while (sorted[first] <= sorted[last] - MINUTE) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

function figures(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
  return { count: sorted.length, median: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? null };
}

const minutes = ({ count, ...times }) => ({
  count,
  ...Object.fromEntries(
    Object.entries(times).map(([name, ms]) => [
      `${name}Min`,
      ms === null ? null : Math.round(ms / 600) / 100,
    ]),
  ),
});

/**
 * Times in which the platform was asked nothing, though five looks a minute are always due: the machine stood still, for a
 * second of which a fast clock makes minutes.
 */
function standstillsIn(entries) {
  const instants = entries.map(({ at }) => at).toSorted((one, other) => one - other);
  return instants.flatMap((until, index) => {
    const from = instants[index - 1] ?? until;
    return until - from > MINUTE ? [{ from, until }] : [];
  });
}

/** What is needed of a run to find out, as plain JSON, so that days of it need not be run again. */
export async function evidence(stack, driven) {
  return { ...driven, journal: await stack.control('journal'), seen: [...(await timelines(stack))] };
}

export function findings({ startedAt, endedAt, changes, orders, journal, seen: timelinesSeen }) {
  const seenOf = new Map(timelinesSeen);
  const entries = journal.entries.filter(({ at }) => at >= startedAt && at <= endedAt);
  const looks = entries.filter(({ operation }) => operation === 'getNumberOrder');
  const boundAt = new Map();
  for (const { operation, status, effectAt, body } of journal.entries) {
    if (operation === 'updateNumber' && status === 200) boundAt.set(body.Number, effectAt);
  }
  const looksOf = new Map();
  for (const look of looks) {
    const { OrderId } = look.query;
    looksOf.set(OrderId, [...(looksOf.get(OrderId) ?? []), look]);
  }
  const told = changes.map((change) => ({ ...change, ...sighting(change, seenOf, looksOf) }));
  // What changed too shortly before the end to have been seen is told apart.
  const unseen = told.filter(({ seenAt }) => seenAt === undefined);
  const completed = told.filter(({ move, seenAt }) => move.to === 'Completed' && seenAt !== undefined);
  const bound = completed.map(({ order, seenAt, inBatch }) => ({
    seenAt,
    inBatch,
    ms: boundAt.get(order.e164) - seenAt,
  }));
  const unbound = completed.filter(({ order }) => !boundAt.has(order.e164));
  const standstills = standstillsIn(entries);
  const undisturbedBy = (from, until) => standstills.every((gap) => gap.until < from || gap.from > until);
  const lag = (some) => minutes(figures(some.map(({ seenAt, at }) => seenAt - at)));
  const seen = told.filter(({ seenAt }) => seenAt !== undefined);
  return {
    days: (endedAt - startedAt) / 86_400_000,
    refused429: entries.filter(({ status }) => status === 429).length,
    refused429Before: journal.entries.filter(({ at, status }) => at < startedAt && status === 429).length,
    requests: journal.byOperation,
    tokenRequests: journal.tokenRequests,
    looksInAMinute: mostInAMinute(undisturbed(looks, orders).map(({ at }) => at)),
    requestsInAMinute: mostInAMinute(entries.map(({ at }) => at)),
    changes: told.length,
    changeToSeen: lag(seen.filter(({ inBatch }) => !inBatch)),
    changeToSeenInBatches: lag(seen.filter(({ inBatch }) => inBatch)),
    standstills: minutes(figures(standstills.map(({ from, until }) => until - from))),
    changeToSeenBetweenStandstills: lag(seen.filter(({ at, seenAt }) => undisturbedBy(at, seenAt))),
    changeToLook: minutes(figures(seen.flatMap(({ lookedAt, at }) => (lookedAt ? lookedAt - at : [])))),
    unseen: unseen.length,
    longestUnseenMin: Math.round(Math.max(0, ...unseen.map(({ at }) => endedAt - at)) / MINUTE),
    seenToBound: minutes(figures(bound.flatMap(({ ms }) => (Number.isNaN(ms) ? [] : ms)))),
    seenToBoundBetweenStandstills: minutes(
      figures(bound.flatMap(({ seenAt, ms }) => (undisturbedBy(seenAt, seenAt + ms) ? ms : []))),
    ),
    unbound: unbound.map(
      ({ order, seenAt }) => `${order.id} seen ${Math.round((endedAt - seenAt) / MINUTE)} min before the end`,
    ),
    longestBetweenLooksMin: Math.round(longestGap(orders, looksOf, { startedAt, endedAt }) / MINUTE),
  };
}

/** Looks at times when no port-in was placed: placing reads orders as well, at the priority of those who wait. */
const undisturbed = (looks, orders) =>
  looks.filter(({ at }) => orders.every(({ placedAt }) => Math.abs(at - placedAt) > 2 * MINUTE));

/** When a change came into the timeline, and when the platform was first asked after it. */
function sighting({ order, move, at }, seenOf, looksOf) {
  const entry = (seenOf.get(order.id) ?? []).find(
    ({ status, code, seenAt }) =>
      status === EXPECTED[move.to] &&
      code === (move.code ?? null) &&
      // The clocks of the two processes differ by what a reading takes on a fast clock.
      Date.parse(seenAt) >= at - MINUTE,
  );
  const look = looksOf.get(order.id)?.find(({ effectAt }) => effectAt !== null && effectAt >= at);
  return { seenAt: entry && Date.parse(entry.seenAt), lookedAt: look?.effectAt };
}

function longestGap(orders, looksOf, { startedAt, endedAt }) {
  let longest = 0;
  for (const { id, placedAt, endedAt: goneAt = Infinity } of orders) {
    let last = Math.max(placedAt, startedAt);
    for (const { at } of looksOf.get(id) ?? []) {
      longest = Math.max(longest, at - last);
      last = at;
    }
    if (goneAt === Infinity) longest = Math.max(longest, endedAt - last);
  }
  return longest;
}
