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
  INSECURE_URL = 'INSECURE_URL',
  FORWARDS_NOWHERE = 'FORWARDS_NOWHERE',
  FILTER_SLEEPS = 'FILTER_SLEEPS',
  LEVEL_WITHOUT_EFFECT = 'LEVEL_WITHOUT_EFFECT',
  LEVEL_GIVEN_UP = 'LEVEL_GIVEN_UP',
  ALLOW_LIST_WITHOUT_EFFECT = 'ALLOW_LIST_WITHOUT_EFFECT',
  KEYWORDS_WITHOUT_EFFECT = 'KEYWORDS_WITHOUT_EFFECT',
  DEFAULT_USED = 'DEFAULT_USED',
  PIN_MISSING = 'PIN_MISSING',
  PORT_IN_DATE = 'PORT_IN_DATE',
  UNUSUAL_ICCID = 'UNUSUAL_ICCID',
  UNDOCUMENTED_VALUE = 'UNDOCUMENTED_VALUE',
  ORPHAN_NUMBER = 'ORPHAN_NUMBER',
  REPORTED_ELSEWHERE = 'REPORTED_ELSEWHERE',
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
