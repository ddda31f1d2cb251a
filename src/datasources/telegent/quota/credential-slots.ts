import type { Clock } from '../../../clock.js';
import type { HeldSlots, QuotaLog } from '../../../store/quota-log.js';
import { QuotaMirror } from './quota-mirror.js';
import type { ClaimedTurn } from './waiting-turns.js';

/** How long a slot stays taken after its answer; a little over a minute, since two machines' clocks never quite agree. */
export const WINDOW_MS = 60_200;
/** A slot without an answer is given up this long after the time limit of its request. */
const LEASE_SLACK_MS = 5_000;
/** Instants of the log that a forecast looks at. */
const FORECAST_DEPTH = 1_000;
/** What an answer is thought to take, in milliseconds, before there was one; and the share of a new measurement in the average. */
const FIRST_ANSWER_MS = 250;
const SMOOTHING = 0.1;

/** What the slots of a credential are counted with. */
export interface SlotSettings {
  readonly credentialId: string;
  /** Time limit of one request, in milliseconds. */
  readonly timeoutMs: number;
  readonly log: QuotaLog;
  readonly clock: Clock;
}

/** The slots of one credential: in the log that all processes share, and as far as this one knows it. */
export class CredentialSlots {
  readonly #mirror = new QuotaMirror(WINDOW_MS);
  #answerMs = FIRST_ANSWER_MS;

  constructor(private readonly settings: SlotSettings) {}

  /** Slots held now, as far as this process knows. */
  get known(): number {
    return this.#mirror.count(this.settings.clock.now());
  }

  /** Milliseconds from slot to answer, on average. */
  get answerMs(): number {
    return this.#answerMs;
  }

  /** The slots held now by all processes. */
  async held(): Promise<HeldSlots> {
    const { log, credentialId, clock } = this.settings;
    const now = clock.now();
    const held = await log.held(credentialId, now, FORECAST_DEPTH);
    this.#mirror.observe(held.count, now);
    return held;
  }

  /** A slot; null where `limit` are held. `note` is called when it is taken, and its answer once, with when it comes free. */
  async claim(limit: number, note: () => (freeAt: number) => void): Promise<ClaimedTurn | null> {
    const { log, credentialId, timeoutMs, clock } = this.settings;
    const takenAt = clock.now();
    const until = takenAt + timeoutMs + WINDOW_MS + LEASE_SLACK_MS;
    const claimed = await log.claim(credentialId, { limit, now: takenAt, until });
    if (claimed === null) return null;
    const release = this.#mirror.take();
    const tell = note();
    this.#mirror.observe(claimed.held, takenAt);
    let isHeld = true;
    const free = (freeAt: number): void => {
      if (!isHeld) return;
      isHeld = false;
      release(freeAt);
      tell(freeAt);
      // When it cannot be written the slot is held until its lease ends, which only errs on the safe side.
      log.settle(credentialId, claimed.id, freeAt).catch(() => undefined);
    };
    return {
      giveBack: () => free(clock.now()),
      settle: () => {
        const now = clock.now();
        if (isHeld) this.#answerMs += SMOOTHING * (now - takenAt - this.#answerMs);
        free(now + WINDOW_MS);
      },
    };
  }
}
