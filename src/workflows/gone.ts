import { UserErrorCode, type UserErrorRecord } from './user-error.js';

/** What the platform says of an id that it does not know. */
interface Unknown {
  /** Its own name for the id. */
  readonly says: string;
  /** What the id names, in words. */
  readonly thing: string;
  readonly field: string;
}

/** Understands that a thing is gone that was there when it was looked up. */
export const goneAs =
  ({ says, thing, field }: Unknown) =>
  (message: string): UserErrorRecord | null =>
    message.startsWith(`Invalid ${says}`)
      ? { code: UserErrorCode.NOT_FOUND, message: `There is no such ${thing}.`, field: [field] }
      : null;
