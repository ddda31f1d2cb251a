/** Slots of a credential that are taken, and when they come free. */
export interface HeldSlots {
  readonly count: number;
  /** The earliest instants at which slots come free, ascending, milliseconds since the epoch. */
  readonly freeAt: readonly number[];
}

/** A slot that was taken. */
export interface ClaimedSlot {
  readonly id: string;
  /** Slots that the credential holds now, this one included. */
  readonly held: number;
}

/** What a claim asks for; instants in milliseconds since the epoch. */
export interface SlotClaim {
  readonly limit: number;
  readonly now: number;
  /** When the slot comes free if nobody settles it: a process may die between the claim and the answer. */
  readonly until: number;
}

/**
 * The sliding log of requests of each credential, shared by every process on one store and kept across restarts. All calls
 * take the time from the caller, so that the processes of one store must agree on it.
 */
export interface QuotaLog {
  /** Takes a slot when fewer than `limit` are held, in one atomic step; otherwise answers null. */
  claim(credential: string, claim: SlotClaim): Promise<ClaimedSlot | null>;
  /** Sets when a slot comes free. */
  settle(credential: string, slotId: string, freeAt: number): Promise<void>;
  /** The slots held now; at most `most` instants. */
  held(credential: string, now: number, most: number): Promise<HeldSlots>;
}
