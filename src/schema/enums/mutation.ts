import { SettledBy } from '../../workflows/operations/operation-view.js';
import { OperationStatus } from '../../workflows/operations/operation.js';
import { UserErrorCode, WarningCode } from '../../workflows/user-error.js';
import { describeEnum } from './vocabulary.js';

/** Written out, since the ledger knows it as text. */
export enum SettledOutcome {
  DONE = 'DONE',
  NOT_DONE = 'NOT_DONE',
}

describeEnum(SettledOutcome, {
  name: 'SettledOutcome',
  description: 'What an operator has found out about an operation whose outcome is unknown.',
  values: {
    DONE: 'It was done.',
    NOT_DONE: 'It was not done. Its key and all that waits for it come free, so that it can be sent anew.',
  },
});
describeEnum(SettledBy, {
  name: 'SettledBy',
  description: 'Who has found out what became of an operation.',
  values: {
    GRAPH: 'The graph: the platform answered, or showed it later.',
    OPERATOR: 'An operator, who looked in the console of the platform: `settleOperation`.',
  },
});
describeEnum(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'What is wrong with the input of a mutation, for an app to react to.',
  values: {
    INVALID: 'The value cannot be right: its form, its size, or a value that is missing.',
    NOT_FOUND: 'There is no such thing that you may see.',
    NOT_ALLOWED: 'You may see it, but you may not do this with it.',
    MISMATCH: 'Two values do not fit each other, or do not fit what they are for.',
    TAKEN: 'It is in use by something else already, or was taken meanwhile.',
    IN_USE: 'Something still depends on it.',
    OUT_OF_STOCK: 'There are no numbers of that kind in that area.',
    INELIGIBLE: 'The other carrier does not let the number go.',
    WRONG_STATE: 'It is not in a state in which this can be done.',
    CONFIRMATION_REQUIRED: 'It would do harm that you may not expect; confirm it as the message says.',
    CREDENTIAL_REQUIRED:
      'The platform allows it to the account alone, and this server has no credential of that account.',
    NEEDS_SUPPORT: 'Only the support of the platform can mend it; the message says what to send them.',
    MAINTENANCE: 'The platform has switched this off for now. Nothing was changed.',
    IN_PROGRESS: 'An earlier change of the same thing is not settled yet. Nothing was sent.',
    IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used with another input.',
    NOT_DONE: 'It was tried and did not come about, or not wholly; the message says what has changed.',
  },
});
describeEnum(WarningCode, {
  name: 'WarningCode',
  description: 'What succeeded but deserves a word.',
  values: {
    REPLAYED_WITHOUT_KEY:
      'The same input was sent a moment ago without an idempotency key: this is the result of that call.',
    NOTHING_TO_DO:
      'It was as asked already, so nothing was sent: the whole of it, or the entry that `field` names.',
    SECOND_MANAGER: 'The account had a Manager already.',
    INSECURE_URL:
      'The address begins with http: whatever the platform sends there, credentials included, can be read on the way.',
    FORWARDS_NOWHERE:
      'A route of the kind FORWARD was made, but the platform has no field for the number to forward to.',
    FILTER_SLEEPS: 'Guardian is switched off for the subscriber: the filter acts once it is switched on.',
    LEVEL_WITHOUT_EFFECT: 'The platform keeps age levels of call filters, but ignores them for now.',
    LEVEL_GIVEN_UP: 'The call filter had an age level, which only a new filter can have again.',
    ALLOW_LIST_WITHOUT_EFFECT: 'The list of allowed numbers acts in mode `WHITELIST` only.',
    KEYWORDS_WITHOUT_EFFECT: 'Keywords act on calls only while they are transcribed.',
    DEFAULT_USED: 'A value that was left out was filled in; the message says with what.',
    PIN_MISSING: 'Voicemail was activated without a PIN, which is needed to listen to messages.',
    PORT_IN_DATE: 'The day is not 5 to 10 business days ahead; the carriers may choose another one.',
    UNUSUAL_ICCID: 'The ICCID does not begin with 89, or its check digit fails; it may be mistyped.',
    UNDOCUMENTED_VALUE: 'The documents of the platform have lost the value; it was sent all the same.',
    ORPHAN_NUMBER: 'The number belongs to no subscriber yet.',
    REPORTED_ELSEWHERE:
      'Another webhook of the account reports some of the events as well. It was left alone.',
  },
});
describeEnum(OperationStatus, {
  name: 'OperationStatus',
  description: 'How certain it is what became of a mutation.',
  values: {
    CONFIRMED: 'Done, wholly or, where `userErrors` says so, in part. Final.',
    PENDING: 'Under way. Ask `operation` for it, or send the same input with the same key again.',
    UNKNOWN:
      'The platform did not answer. The graph keeps looking for what became of it; do not send it under another key.',
    REFUSED: 'Surely not done. Final; its key is free again.',
  },
});

export { OperationStatus, SettledBy, UserErrorCode, WarningCode };
