import type { PhoneNumberRecord } from '../datasources/contracts/index.js';
import { isFinal, type OrderRecord } from '../datasources/telegent/records/index.js';
import type { UsageThreshold } from '../datasources/usage-threshold.js';
import type { RequestWork } from '../mutations.js';
import type { WorkflowView } from '../workflows/lines/workflow-view.js';
import { accountTopic } from './event-feed.js';
import type { AccessNews, GraphEvent } from './event.js';
import { Inbox } from './inbox.js';
import { liveStream } from './live-stream.js';
import type { UsageSignal, UsageStreamParts, UsageThresholdRecord } from './usage-thresholds.js';

/** Something of an account as it is now, with the name of its type. */
export type AccountEventRecord =
  | (OrderRecord & { readonly __typename: 'NumberOrder' })
  | (PhoneNumberRecord & { readonly __typename: 'PhoneNumber' })
  | (WorkflowView & { readonly __typename: 'Workflow' })
  | (UsageThresholdRecord & { readonly __typename: 'UsageThresholdReached' });

/** Orders and workflows that a stream begins with, of each; the newest. */
const OPEN_THINGS = 100;

/** Null, once, for an account that the viewer may not see (any more). */
export function accountEvents(
  accountId: string,
  { work, rounds, hearing }: UsageStreamParts,
): AsyncIterableIterator<AccountEventRecord | null> {
  return liveStream(new Inbox<UsageSignal>(false), async function* ({ inbox, hear }) {
    hear(hearing(accountTopic(accountId)));
    const events = new AccountEvents(accountId);
    if (!(await work().sources.accounts.byId(accountId))) return yield null;
    hear((put) => {
      put('round');
      return rounds.listen(() => put('round'));
    });
    yield* events.open(work());
    for (let signal = await inbox.take(); signal !== null; signal = await inbox.take()) {
      if (signal === 'round') {
        yield* (await rounds.read(work, (now) => events.reached(now))) ?? [];
      } else if (signal === 'missed') {
        yield* events.open(work());
      } else if (signal.type === 'access') {
        if (!(await work().sources.accounts.byId(accountId))) return yield null;
      } else {
        yield* events.told(signal, work());
      }
    }
  });
}

/** What is told of an account, read by what its viewer may see of each thing. */
class AccountEvents {
  /** Orders and workflows that were open when they were last told: their end is told even where it was missed. */
  readonly #open = { orders: new Set<string>(), workflows: new Set<string>() };
  readonly #reached = new Map<string, UsageThreshold>();

  constructor(private readonly accountId: string) {}

  /** What is open, and what was when it was last told. */
  async *open({ sources: { orders }, workflows }: RequestWork): AsyncGenerator<AccountEventRecord> {
    const pageOf = (list: 'orders' | 'workflows') => ({ list, first: OPEN_THINGS, after: null });
    const openOrders = await orders.openOf(this.accountId, pageOf('orders'));
    const allWorkflows = await workflows.ofAccount(this.accountId, pageOf('workflows'));
    const openWorkflows = allWorkflows.nodes.filter(({ finishedAt }) => finishedAt === null);
    const endedOrders = without(this.#open.orders, openOrders.nodes);
    const endedWorkflows = without(this.#open.workflows, openWorkflows);
    for (const order of openOrders.nodes) yield* this.#order(order);
    for (const id of endedOrders) yield* this.#order(await orders.lastSeen(id));
    for (const workflow of openWorkflows) yield* this.#workflow(workflow);
    for (const id of endedWorkflows) yield* this.#workflow(await workflows.byId(id));
  }

  async *told(
    event: Exclude<GraphEvent, AccessNews>,
    { sources: { orders, numbers }, workflows }: RequestWork,
  ): AsyncGenerator<AccountEventRecord> {
    if (event.type === 'order') yield* this.#order(await orders.lastSeen(event.orderId));
    if (event.type === 'workflow') yield* this.#workflow(await workflows.byId(event.workflowId));
    if (event.type !== 'number') return;
    for (const e164 of event.e164s) {
      const number = await numbers.find({ e164 });
      if (number) yield { ...number, __typename: 'PhoneNumber' };
    }
  }

  /** Numbers whose highest limit that is reached is another one than when they were last looked at. */
  async reached({ sources: { accounts, numbers, usage } }: RequestWork): Promise<AccountEventRecord[]> {
    const account = await accounts.byId(this.accountId);
    const withData = account ? await numbers.withData(account) : [];
    const found = await Promise.all(
      withData.map(async (number) => ({ number, threshold: await usage.thresholdOf(number) })),
    );
    const news = found.filter(
      ({ number, threshold }) => threshold !== (this.#reached.get(number.id) ?? null),
    );
    for (const { number, threshold } of news) {
      if (threshold === null) this.#reached.delete(number.id);
      else this.#reached.set(number.id, threshold);
    }
    return news.map((record) => ({ ...record, __typename: 'UsageThresholdReached' }));
  }

  *#order(order: OrderRecord | null): Generator<AccountEventRecord> {
    if (!order) return;
    keep(this.#open.orders, order.id, !isFinal(order.orderStatus));
    yield { ...order, __typename: 'NumberOrder' };
  }

  *#workflow(workflow: WorkflowView | null): Generator<AccountEventRecord> {
    if (!workflow) return;
    keep(this.#open.workflows, workflow.id, workflow.finishedAt === null);
    yield { ...workflow, __typename: 'Workflow' };
  }
}

function without(ids: ReadonlySet<string>, rows: readonly { readonly id: string }[]): readonly string[] {
  const named = new Set(rows.map(({ id }) => id));
  return [...ids].filter((id) => !named.has(id));
}

function keep(ids: Set<string>, id: string, isOpen: boolean): void {
  if (isOpen) ids.add(id);
  else ids.delete(id);
}
