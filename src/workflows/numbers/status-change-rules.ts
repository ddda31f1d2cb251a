import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import { NumberStatus, NumberStatusChange } from '../../datasources/telegent/records/index.js';
import { UserErrorCode } from '../user-error.js';

const { ACTIVE, PENDING, PARKED, SUSPENDED, CANCELLED, INACTIVE, UNKNOWN } = NumberStatus;

/** The state that a change ends in; the others replace the number, its SIM, or both. */
export const endsIn: Readonly<Partial<Record<NumberStatusChange, NumberStatus>>> = {
  [NumberStatusChange.ACTIVATE]: ACTIVE,
  [NumberStatusChange.PARK]: PARKED,
  [NumberStatusChange.CANCEL]: CANCELLED,
};

/** The changes that give the line another number. */
export const takesNumber = (change: NumberStatusChange): boolean =>
  change === NumberStatusChange.SWAP || change === NumberStatusChange.REPLACE;

/** The changes that give the line another SIM. */
export const takesSim = (change: NumberStatusChange): boolean =>
  change === NumberStatusChange.SWAP_SIM || change === NumberStatusChange.REPLACE;

/** The changes after which a number that another carrier is about to take over is lost to both. */
export const breaksPortOut = (change: NumberStatusChange): boolean =>
  change === NumberStatusChange.PARK || change === NumberStatusChange.CANCEL;

const POSSIBLE_FROM: Readonly<Record<NumberStatusChange, readonly NumberStatus[]>> = {
  [NumberStatusChange.ACTIVATE]: [ACTIVE, PARKED, SUSPENDED, INACTIVE, UNKNOWN],
  [NumberStatusChange.PARK]: [ACTIVE, PARKED, SUSPENDED, INACTIVE, UNKNOWN],
  [NumberStatusChange.CANCEL]: [ACTIVE, PARKED, SUSPENDED, INACTIVE, CANCELLED, UNKNOWN],
  [NumberStatusChange.SWAP]: [ACTIVE, UNKNOWN],
  [NumberStatusChange.SWAP_SIM]: [ACTIVE, UNKNOWN],
  [NumberStatusChange.REPLACE]: [ACTIVE, UNKNOWN],
};

const HINTS: Readonly<Partial<Record<NumberStatus, string>>> = {
  [CANCELLED]: 'bring it back with reactivateNumber first',
  [PENDING]: 'wait for its order, or cancel that with cancelPortIn',
  [PARKED]: 'activate it first',
  [SUSPENDED]: 'activate it first',
  [INACTIVE]: 'activate it first',
};

/** What is asked of every number of a batch. */
export interface WantedChange {
  readonly change: NumberStatusChange;
  /** False for a later day, on which the number may be in another state. */
  readonly isToday: boolean;
  readonly force: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What is to be done with one number. */
export type Verdict =
  | { readonly is: 'to-send' | 'done-already' }
  | { readonly is: 'refused'; readonly code: UserErrorCode; readonly message: string };

/** Judges a number as it is; its swaps and its port-out PIN count as good where they are not told. */
export function verdictOf(number: PhoneNumberRecord, { change, isToday, force, now }: WantedChange): Verdict {
  const { numberStatus, swapsRemaining, nextSwapResetAt, portOutPinIssued } = number;
  if (!POSSIBLE_FROM[change].includes(numberStatus)) {
    const hint = HINTS[numberStatus] ?? 'look at it again';
    return refused(UserErrorCode.WRONG_STATE, `The number is ${numberStatus}: ${hint}.`);
  }
  if (isToday && numberStatus === endsIn[change]) return { is: 'done-already' };
  const isRenewed = nextSwapResetAt !== null && Date.parse(nextSwapResetAt) <= now;
  if (
    endsIn[change] === undefined &&
    swapsRemaining !== null &&
    swapsRemaining < 1 &&
    isToday &&
    !isRenewed
  ) {
    const when = nextSwapResetAt === null ? '' : ` It has more from ${nextSwapResetAt} on.`;
    return refused(UserErrorCode.WRONG_STATE, `The number has no swaps left in this period.${when}`);
  }
  if (breaksPortOut(change) && portOutPinIssued && !force) {
    const message =
      'A port-out PIN was issued for the number, so another carrier may be taking it over; parked or cancelled before that carrier has released it, it may be lost to both. Wait until the port-out is over, or send force: true.';
    return refused(UserErrorCode.CONFIRMATION_REQUIRED, message);
  }
  return { is: 'to-send' };
}

const refused = (code: UserErrorCode, message: string): Verdict => ({ is: 'refused', code, message });
