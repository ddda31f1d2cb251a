import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CacheOutcome, ClientObserver } from '../datasources/telegent/observer.js';
import type { EventRoute } from '../datasources/telegent/records/index.js';
import type { Resource, UpstreamOperation } from '../datasources/telegent/request.js';
import type { WebhookObserver, WebhookOutcome } from '../webhooks/webhook-observer.js';

const PREFIX = 'telegent_graph_';
const SECONDS = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10];

/** What `GET /metrics` shows. No label holds an id, a name or a text of a client. */
export class Metrics implements ClientObserver, WebhookObserver {
  readonly registry = new Registry();

  readonly httpRequests = new Histogram({
    name: `${PREFIX}http_request_duration_seconds`,
    help: 'Time to answer an HTTP request',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly operations = new Histogram({
    name: `${PREFIX}operation_duration_seconds`,
    help: 'Time to answer a GraphQL operation',
    labelNames: ['type', 'outcome'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly operationCost = new Histogram({
    name: `${PREFIX}operation_cost`,
    help: 'Computed cost of GraphQL operations',
    buckets: [10, 50, 100, 500, 1000, 2500, 5000, 10_000],
    registers: [this.registry],
  });

  readonly errors = new Counter({
    name: `${PREFIX}errors_total`,
    help: 'GraphQL errors by code',
    labelNames: ['code'],
    registers: [this.registry],
  });

  readonly responses = new Counter({
    name: `${PREFIX}response_cache_total`,
    help: 'How queries were answered: hit (kept bytes), joined (one that was being made), miss',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  readonly openConnections = new Gauge({
    name: `${PREFIX}live_connections`,
    help: 'Open connections that carry subscriptions, by transport: websocket, sse',
    labelNames: ['transport'],
    registers: [this.registry],
  });

  readonly openSubscriptions = new Gauge({
    name: `${PREFIX}live_subscriptions`,
    help: 'Subscriptions that run',
    registers: [this.registry],
  });

  readonly eventsDelivered = new Counter({
    name: `${PREFIX}live_events_total`,
    help: 'Answers that were sent to subscriptions',
    registers: [this.registry],
  });

  readonly slowConsumers = new Counter({
    name: `${PREFIX}live_slow_consumers_total`,
    help: 'Connections that were closed because their client took too little',
    registers: [this.registry],
  });

  readonly #upstreamRequests = new Histogram({
    name: `${PREFIX}upstream_request_duration_seconds`,
    help: 'Time of requests to the platform; status 0 is no answer',
    labelNames: ['operation', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly #cache = new Counter({
    name: `${PREFIX}cache_total`,
    help: 'How reads of the platform were answered: hit, stale, miss, joined',
    labelNames: ['resource', 'outcome'],
    registers: [this.registry],
  });

  readonly #quotaWait = new Histogram({
    name: `${PREFIX}quota_wait_seconds`,
    help: 'Time for which requests to the platform waited for quota',
    buckets: [0.001, 0.1, 1, 5, 10, 30, 60],
    registers: [this.registry],
  });

  readonly #unknownValues = new Counter({
    name: `${PREFIX}unknown_values_total`,
    help: 'Words of the platform that the vocabulary does not know',
    labelNames: ['vocabulary'],
    registers: [this.registry],
  });

  readonly #unreadable = new Counter({
    name: `${PREFIX}unreadable_total`,
    help: 'Values of the platform that could not be understood, by kind, and rows left out, by list',
    labelNames: ['what'],
    registers: [this.registry],
  });

  readonly #webhooks = new Counter({
    name: `${PREFIX}webhooks_total`,
    help: 'Events that the platform has sent, by address and by what became of them',
    labelNames: ['route', 'outcome'],
    registers: [this.registry],
  });

  readonly looks = new Counter({
    name: `${PREFIX}order_looks_total`,
    help: 'Looks of the monitor at open orders: seen, absent, failed',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  upstreamRequest(operation: UpstreamOperation, status: number, ms: number): void {
    this.#upstreamRequests.observe({ operation, status }, ms / 1000);
  }

  cache(resource: Resource, outcome: CacheOutcome): void {
    this.#cache.inc({ resource, outcome });
  }

  quotaWait(ms: number): void {
    this.#quotaWait.observe(ms / 1000);
  }

  unknownValue(vocabulary: string): void {
    this.#unknownValues.inc({ vocabulary });
  }

  unreadable(what: string): void {
    this.#unreadable.inc({ what });
  }

  webhook(route: EventRoute, outcome: WebhookOutcome): void {
    this.#webhooks.inc({ route, outcome });
  }

  /** Shows how many orders are watched, and how late the look is that was due first, whenever the metrics are read. */
  showWatches(load: () => Promise<{ readonly watched: number; readonly lateMs: number }>): void {
    const late = new Gauge({
      name: `${PREFIX}order_look_late_seconds`,
      help: 'For how long the order has waited whose look was due first; waiting is usual while many orders are young',
      registers: [this.registry],
    });
    new Gauge({
      name: `${PREFIX}watched_orders`,
      help: 'Open orders that are watched by the processes of the store',
      registers: [this.registry],
      async collect() {
        const shown = await load().catch(() => null);
        this.set(shown?.watched ?? NaN);
        late.set(shown === null ? NaN : shown.lateMs / 1000);
      },
    });
  }

  /** Shows how much room kept answers take whenever the metrics are read. */
  showResponseCache(bytes: () => number): void {
    new Gauge({
      name: `${PREFIX}response_cache_bytes`,
      help: 'Bytes of kept answers',
      registers: [this.registry],
      collect() {
        this.set(bytes());
      },
    });
  }

  /** Shows what is left of the main credential's quota whenever the metrics are read. */
  showQuota(remaining: () => number): void {
    new Gauge({
      name: `${PREFIX}upstream_quota_remaining`,
      help: 'Requests that the main credential may still send in the present minute',
      registers: [this.registry],
      collect() {
        this.set(remaining());
      },
    });
  }
}
