import { Ajv, type ValidateFunction } from 'ajv';
import { advancePortIn, movePortIn } from './domains/porting.js';
import { FAULT_KINDS, type Fault } from './faults.js';
import { deliver, EVENT_KINDS, type EventOrder, type Standin } from './events.js';
import { masked } from './journal.js';
import { ODDITIES } from './oddities.js';
import { Refusal } from './operation.js';
import type { Platform } from './platform.js';
import type { PortInState } from './records.js';
import { SETTINGS_CHANGE, type Settings } from './settings.js';
import type { Specification } from './specification.js';

const ajv = new Ajv({ strict: false });

/** Checks a control body whose fields are these and no others. */
function bodyOf<T>(properties: object, required: string[] = []): ValidateFunction<T> {
  return ajv.compile<T>({ type: 'object', properties, required, additionalProperties: false });
}

const text = { type: 'string', minLength: 1 };
const amount = { type: 'number', minimum: 0 };
const record = { type: 'object' };

const resetBody = bodyOf<{ seed?: string }>({ seed: text });
const clockBody = bodyOf<{ advanceSeconds?: number; rate?: number; now?: number }>({
  advanceSeconds: amount,
  rate: amount,
  now: amount,
});
const faultBody = bodyOf<Partial<Fault> & Pick<Fault, 'kind'> & { seed?: number }>(
  {
    operation: text,
    kind: { enum: FAULT_KINDS },
    match: record,
    count: { type: 'integer', minimum: 1, nullable: true },
    probability: { type: 'number', minimum: 0, maximum: 1 },
    milliseconds: amount,
    seconds: amount,
    status: { type: 'integer', minimum: 400, maximum: 599 },
    message: text,
    retryAfter: amount,
    seed: { type: 'integer' },
  },
  ['kind'],
);
const releaseBody = bodyOf<{ operation?: string }>({ operation: text });
const settingsBody = bodyOf<Partial<Settings>>(SETTINGS_CHANGE);
const odditiesBody = bodyOf<Record<string, boolean>>(
  Object.fromEntries([...ODDITIES.map(({ name }) => name), 'all'].map((name) => [name, { type: 'boolean' }])),
);
const elsewhereBody = bodyOf<{
  operation: string;
  query?: Record<string, string>;
  body?: object;
  accountId?: string;
}>({ operation: text, query: record, body: record, accountId: text }, ['operation']);
const usageBody = bodyOf<{ number: string; usedBytes: number }>(
  { number: text, usedBytes: { type: 'integer', minimum: 0 } },
  ['number', 'usedBytes'],
);
const PORT_IN_STATES: readonly PortInState[] = [
  'Submitted',
  'PendingCarrier',
  'ActionRequired',
  'Scheduled',
  'Completed',
  'Rejected',
  'Cancelled',
];
const portInBody = bodyOf<{ to: PortInState | 'Next'; code?: string; message?: string }>(
  { to: { enum: [...PORT_IN_STATES, 'Next'] }, code: text, message: text },
  ['to'],
);
const packageBody = bodyOf<{ active: boolean }>({ active: { type: 'boolean' } }, ['active']);
const eventBody = bodyOf<EventOrder>(
  {
    kind: { enum: EVENT_KINDS },
    accountId: text,
    number: text,
    fields: record,
    times: { type: 'integer', minimum: 1 },
  },
  ['kind'],
);
const deliveriesBody = bodyOf<Standin & { deliverEvents?: boolean }>(
  { baseUrl: { ...text, pattern: '^https?://' }, authorization: text, deliverEvents: { type: 'boolean' } },
  ['baseUrl', 'authorization'],
);

function read<T>(check: ValidateFunction<T>, body: string): T {
  let value: unknown;
  try {
    value = JSON.parse(body || '{}');
  } catch {
    throw new Refusal(400, 'The body is not valid JSON.');
  }
  if (check(value)) return value;
  const details = JSON.stringify(check.errors?.[0]?.params ?? {});
  throw new Refusal(400, `${ajv.errorsText(check.errors, { dataVar: 'body' })} ${details}`);
}

/** Longest time, in real milliseconds, that a look at the held answers may wait for one. */
const LONGEST_POLL_MS = 60_000;

type Route = (argument: string, body: string, query: URLSearchParams) => unknown;

/** The endpoints below /_sandbox, for tests and demonstrations. */
export class Control {
  readonly #routes: Record<string, Route>;

  constructor(
    private readonly platform: Platform,
    private readonly specification: Specification,
  ) {
    const { clock, journal, faults, heldAnswers, oddities } = platform;
    const showClock = (): unknown => ({ now: clock.now(), rate: clock.rate });
    this.#routes = {
      'GET state': () => this.#state(),
      'POST reset': (_, body) => {
        const { seed } = read(resetBody, body);
        this.#reset(seed);
        return this.#state();
      },
      'GET journal': (_, __, query) => journal.report(query.get('entries') !== '0'),
      'DELETE journal': () => {
        journal.clear();
        return {};
      },
      'GET clock': showClock,
      'POST clock': (_, body) => {
        clock.set(read(clockBody, body));
        return showClock();
      },
      'GET faults': () => faults.list(),
      'POST faults': (_, body) => {
        const { seed, ...fault } = read(faultBody, body);
        if (fault.operation !== undefined && fault.operation !== '*') specification.byId(fault.operation);
        return faults.add(fault, seed);
      },
      'DELETE faults': () => {
        platform.clearFaults();
        return {};
      },
      'GET held': (_, __, query) => this.#held(query),
      'POST release': (_, body) => ({
        released: heldAnswers.release(read(releaseBody, body).operation),
      }),
      'GET settings': () => platform.settings,
      'POST settings': (_, body) => Object.assign(platform.settings, read(settingsBody, body)),
      'GET oddities': () => oddities.state(),
      'POST oddities': (_, body) => {
        oddities.switch(read(odditiesBody, body));
        return oddities.state();
      },
      'POST portins': (orderId, body) => {
        const now = clock.now();
        platform.store.present = now;
        const { to, ...reason } = read(portInBody, body);
        return to === 'Next'
          ? advancePortIn(platform.store, orderId, new Date(now))
          : movePortIn(platform.store, orderId, { to, ...reason }, new Date(now));
      },
      // No operation of the API takes a package off sale.
      'POST packages': (id, body) => {
        const { packages } = platform.store;
        const sold = packages.get(id);
        if (sold === undefined) throw new Refusal(404, `There is no package ${id}.`);
        return packages.put({ ...sold, ...read(packageBody, body) });
      },
      'POST elsewhere': (_, body) => this.#elsewhere(body),
      'POST usage': (_, body) => this.#use(read(usageBody, body)),
      'POST events': (_, body) => this.#event(read(eventBody, body)),
      'POST deliveries': (_, body) => {
        const { deliverEvents = false, ...standin } = read(deliveriesBody, body);
        platform.standin = standin;
        platform.settings.deliverEvents = deliverEvents;
        return { baseUrl: standin.baseUrl, deliverEvents };
      },
      'DELETE deliveries': () => {
        platform.standin = null;
        return {};
      },
      'GET records': (kind) => {
        const records = platform.store.records(kind);
        if (records === undefined) throw new Refusal(404, `There are no records of the kind ${kind}.`);
        return masked(records);
      },
    };
  }

  /** Answers one control request; throws 400 on a wrong body and 404 on a wrong path. */
  answer(method: string, path: string, query: URLSearchParams, body: string): unknown {
    const [, , name = '', argument = ''] = path.split('/');
    const route = this.#routes[`${method} ${name}`];
    if (route === undefined) throw new Refusal(404, `${method} ${path} is not a control of the sandbox.`);
    return route(decodeURIComponent(argument), body, query);
  }

  #state(): unknown {
    const { store, clock, accountSecret, settings } = this.platform;
    const credential = (accountKey: string): object => ({ accountKey, accountSecret });
    const accounts = store.credentials.filter(({ caller }) => caller.kind === 'account');
    return {
      seed: store.seed,
      now: clock.now(),
      rate: clock.rate,
      settings,
      credentials: {
        distributor: credential(this.platform.mainCredential.accountKey),
        accounts: Object.fromEntries(
          accounts.map(({ accountKey, caller }) => [caller.id, credential(accountKey)]),
        ),
      },
      demo: store.named,
    };
  }

  /** The requests whose effect is done and whose answer is held; with `waitMs`, as soon as there is one. */
  async #held(query: URLSearchParams): Promise<unknown> {
    const operation = query.get('operation') ?? undefined;
    const waitMs = Number(query.get('waitMs') ?? 0);
    if (operation !== undefined) this.specification.byId(operation);
    if (!(waitMs >= 0 && waitMs <= LONGEST_POLL_MS)) {
      throw new Refusal(400, `waitMs must be from 0 to ${LONGEST_POLL_MS}.`);
    }
    const entries = await this.platform.heldAnswers.wait(operation, waitMs);
    return { held: entries };
  }

  #event(event: EventOrder): unknown {
    const { store, standin, clock } = this.platform;
    store.present = clock.now();
    return deliver(store, event, standin);
  }

  #reset(seed: string | undefined): void {
    try {
      this.platform.reset(seed);
    } catch (error) {
      if (error instanceof RangeError) throw new Refusal(400, error.message);
      throw error;
    }
  }

  /** Data that a number has used in its period, on the air. */
  #use({ number, usedBytes }: { number: string; usedBytes: number }): unknown {
    const { numbers } = this.platform.store;
    const record = numbers.one('number', number);
    if (record === undefined) throw new Refusal(404, `There is no number ${number}.`);
    numbers.put({ ...record, usedBytes });
    return { number, usedBytes };
  }

  /** An operation done in the operator's own console: no token, no quota, no fault, nothing in the journal. */
  #elsewhere(text: string): unknown {
    const { operation, query = {}, body, accountId } = read(elsewhereBody, text);
    const endpoint = this.specification.byId(operation);
    const checkedQuery = endpoint.checkQuery(new URLSearchParams(query));
    const checkedBody = endpoint.checkBody(body === undefined ? '' : JSON.stringify(body));
    const { credentials } = this.platform.store;
    const credential =
      accountId === undefined
        ? this.platform.mainCredential
        : credentials.find(({ accountKey }) => accountKey === accountId);
    if (credential === undefined) throw new Refusal(404, `There is no credential of ${accountId}.`);
    return this.platform.perform(endpoint, checkedQuery, checkedBody, credential.caller);
  }
}
