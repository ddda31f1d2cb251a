/** The ledger was written with another STORE_ENCRYPTION_KEY than this process has, or one of the two with none. */
export class LedgerKeyMismatch extends Error {
  constructor() {
    super('is not the one that the ledger in STORE_URL was written with: set that one again, or a new store');
    this.name = 'LedgerKeyMismatch';
  }
}

/** A document is there, but what it says cannot be told: it was changed, moved, or sealed with another key. */
export class UnreadableDocument extends Error {
  constructor(key: string) {
    super(`The document ${key} of the ledger cannot be read`);
    this.name = 'UnreadableDocument';
  }
}

/** The store forgets what it was told, at a crash or when it is full. The message says what to change. */
export class LedgerNotDurable extends Error {
  constructor(change: string) {
    super(`The ledger is not safe in this store: ${change}`);
    this.name = 'LedgerNotDurable';
  }
}
