/** What is wrong with an input, so that an app can react without reading the message. */
export enum UserErrorCode {
  INVALID = 'INVALID',
  NOT_FOUND = 'NOT_FOUND',
  NOT_ALLOWED = 'NOT_ALLOWED',
  MISMATCH = 'MISMATCH',
  TAKEN = 'TAKEN',
  IN_USE = 'IN_USE',
  OUT_OF_STOCK = 'OUT_OF_STOCK',
  INELIGIBLE = 'INELIGIBLE',
  WRONG_STATE = 'WRONG_STATE',
  CONFIRMATION_REQUIRED = 'CONFIRMATION_REQUIRED',
  CREDENTIAL_REQUIRED = 'CREDENTIAL_REQUIRED',
  NEEDS_SUPPORT = 'NEEDS_SUPPORT',
  MAINTENANCE = 'MAINTENANCE',
  IN_PROGRESS = 'IN_PROGRESS',
  IDEMPOTENCY_KEY_REUSED = 'IDEMPOTENCY_KEY_REUSED',
  NOT_DONE = 'NOT_DONE',
}

/** What succeeded but deserves a word. */
export enum WarningCode {
  REPLAYED_WITHOUT_KEY = 'REPLAYED_WITHOUT_KEY',
  NOTHING_TO_DO = 'NOTHING_TO_DO',
  SECOND_MANAGER = 'SECOND_MANAGER',
  UNUSUAL_ICCID = 'UNUSUAL_ICCID',
  UNDOCUMENTED_VALUE = 'UNDOCUMENTED_VALUE',
  ORPHAN_NUMBER = 'ORPHAN_NUMBER',
}

/** A place in an input: `['billingAddress', 'zip']`, `['numbers', '0', 'iccid']`. */
export type InputPath = readonly string[];

/** Something that the user can mend. The message says how, and never repeats a value. */
export interface UserErrorRecord {
  readonly code: UserErrorCode;
  readonly message: string;
  /** Null where no single field is to blame. */
  readonly field: InputPath | null;
}

export interface WarningRecord {
  readonly code: WarningCode;
  readonly message: string;
  readonly field: InputPath | null;
}

/** Ends a mutation before anything was sent, with everything that is wrong. */
export class Refused extends Error {
  constructor(readonly userErrors: readonly UserErrorRecord[]) {
    super('The input was refused');
    this.name = 'Refused';
  }
}
