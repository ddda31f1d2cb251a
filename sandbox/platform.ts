import { randomBytes, timingSafeEqual } from 'node:crypto';
import { SimulatedClock } from './clock.js';
import { domains } from './domains/index.js';
import type { Endpoint } from './endpoint.js';
import type { Standin } from './events.js';
import { Faults } from './faults.js';
import { HeldAnswers } from './held-answers.js';
import { Journal } from './journal.js';
import { OdditySwitches } from './oddity-switches.js';
import type { Caller } from './caller.js';
import { Refusal } from './operation.js';
import { Quota } from './quota.js';
import { defaultSettings, type Settings } from './settings.js';
import { reseed, seededStore } from './seeds/seeding.js';
import type { Credential, Store } from './store.js';
import { expiryText, Tokens, type Token } from './tokens.js';

export interface PlatformOptions {
  /** `demo` or `scale:ACCOUNTSxSUBSCRIBERSxNUMBERS[:n]`. */
  seed?: string | undefined;
  quotaPerMinute?: number | undefined;
  /** The secret of every credential; random when left out. */
  accountSecret?: string | undefined;
  /** Simulated milliseconds a real one. */
  clockRate?: number | undefined;
}

/** The emulated platform without its HTTP: records, tokens, quota, time and the trouble that is ordered. */
export class Platform {
  readonly clock: SimulatedClock;
  readonly tokens = new Tokens();
  readonly quota = new Quota();
  readonly journal = new Journal();
  readonly faults = new Faults();
  readonly heldAnswers = new HeldAnswers();
  readonly oddities = new OdditySwitches();
  readonly store: Store;
  readonly accountSecret: string;
  settings: Settings;
  /** Who gets the events for the addresses of the seed; kept through a reset. */
  standin: Standin | null = null;
  readonly #initialQuota: number | undefined;

  constructor({ seed = 'demo', quotaPerMinute, accountSecret, clockRate }: PlatformOptions) {
    this.clock = new SimulatedClock(clockRate);
    this.store = seededStore(seed);
    this.accountSecret = accountSecret ?? randomBytes(24).toString('base64url');
    this.#initialQuota = quotaPerMinute;
    this.settings = defaultSettings(quotaPerMinute);
  }

  /** The credential that everything was seeded for: the distributor's. */
  get mainCredential(): Credential {
    const credential = this.store.credentials.find(({ caller }) => caller.kind === 'distributor');
    if (credential === undefined) throw new Error('the seed has no distributor');
    return credential;
  }

  /** Puts everything back to the seed but the clock. */
  reset(seed = this.store.seed): void {
    reseed(this.store, seed);
    this.clock.cancelTasks();
    this.tokens.reset();
    this.quota.reset();
    this.journal.clear();
    this.clearFaults();
    this.oddities.reset();
    const deliverEvents = this.standin !== null && this.settings.deliverEvents;
    this.settings = { ...defaultSettings(this.#initialQuota), deliverEvents };
  }

  /** Forgets every fault, and lets go what they held back. */
  clearFaults(): void {
    this.faults.clear();
    this.heldAnswers.release();
  }

  /** Counts a request against its credential's quota; throws 429 when it is used up. */
  takeQuota(accountKey: string): void {
    const { quotaPerMinute, retryAfterHeader } = this.settings;
    this.quota.take(accountKey, this.clock.now(), quotaPerMinute, retryAfterHeader);
  }

  /** The credential named in a token request; throws 401 when key and secret do not belong together. */
  authenticate(accountKey: unknown, accountSecret: unknown): Credential {
    const credential = this.store.credentials.find((candidate) => candidate.accountKey === accountKey);
    if (credential === undefined || !sameText(String(accountSecret), this.accountSecret)) {
      throw new Refusal(401, 'Unauthorized: the AccountKey or the AccountSecret is not valid.');
    }
    return credential;
  }

  /** Lets a request through when quota, the token's scope and the credential's kind allow; throws 429, 401 or 403. */
  admit({ accountKey, caller, scope }: Token, path: string): void {
    this.takeQuota(accountKey);
    if (scope !== path) {
      const status = this.settings.wrongScopeStatus;
      const word = status === 401 ? 'Unauthorized' : 'Forbidden';
      throw new Refusal(
        status,
        `${word}: the token is not valid for this endpoint. Check the ApiEndpoint scope`,
      );
    }
    if (caller.kind === 'account' && /^\/v1\.0\/distributor(\/|$)/.test(path)) {
      throw new Refusal(403, 'Forbidden: this endpoint needs the credential of a distributor.');
    }
  }

  /** Issues the token that a checked request asks for. */
  issueToken({ accountKey, caller }: Credential, endpoint: string): unknown {
    const now = this.clock.now();
    const token = this.tokens.issue(accountKey, caller, endpoint, now, this.settings.tokenLifeSeconds);
    return { token: token.text, successful: true, tokenExpiry: expiryText(token.expiresAt) };
  }

  /** Does a checked operation and answers in the platform's odd form; what no domain handles is answered from examples. */
  perform(
    endpoint: Endpoint,
    query: Record<string, string>,
    body: Record<string, unknown>,
    caller: Caller,
  ): unknown {
    const { store, settings } = this;
    const now = new Date(this.clock.now());
    const lag = settings.listLagSeconds * 1000;
    const visibleBefore = lag > 0 ? new Date(now.getTime() - lag) : undefined;
    const handler = domains[endpoint.id];
    const answer =
      handler === undefined
        ? endpoint.exampleAnswer({ sent: { ...query, ...body }, now })
        : handler({ operation: endpoint.id, query, body, caller, store, now, settings, visibleBefore });
    return this.oddities.apply(endpoint.id, answer);
  }
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
