import { isIP } from 'node:net';
import { isBase64, isEmail, isMimeType, isURL, ValidateBy } from 'class-validator';
import type { ListKind } from '../../datasources/contracts/pagination.js';
import { readCursor } from '../../datasources/paging/pagination.js';
import { acceptsId, idKinds, kindsOf, type IdKind } from '../../datasources/telegent/decode/ids.js';
import { LARGEST_PAGE } from '../complexity.js';
import { toE164, toIccid } from '../scalars/index.js';
import type { RuleOfEntries } from './rule-of-entries.js';

/**
 * A rule with its reason, which follows the argument's path in the error. `null` passes: absent and null are the same for
 * every optional argument. Reasons never hold the value.
 */
function rule(name: string, reason: string, holds: (value: unknown) => boolean): PropertyDecorator {
  const validate = (value: unknown): boolean => value === null || holds(value);
  return ValidateBy({ name, validator: { validate, defaultMessage: () => reason } });
}

const textThat =
  (holds: (text: string) => boolean) =>
  (value: unknown): boolean =>
    typeof value === 'string' && holds(value);

/** An id whose prefix can name that kind of thing. */
export const IsIdOf = (kind: IdKind): PropertyDecorator =>
  rule(
    'isIdOf',
    `is no ${kind} id (${idKinds[kind].map((prefix) => `${prefix}-...`).join(' or ')})`,
    textThat((id) => acceptsId(kind, id)),
  );

/** Ids of one kind of thing; a mistake is told by its index. */
export const AreIdsOf = (kind: IdKind): PropertyDecorator =>
  ruleOfEntries(
    'areIdsOf',
    `is no ${kind} id (${idKinds[kind].map((prefix) => `${prefix}-...`).join(' or ')})`,
    textThat((id) => acceptsId(kind, id)),
  );

const NO_NODE_ID = 'is no id of a Node, such as AID-... or NID-...';

/** An id of anything in the graph. */
export const IsNodeId = (): PropertyDecorator => rule('isNodeId', NO_NODE_ID, textThat(isKnownId));

/** The id of a workflow, as `activateLine` gives it. */
export const IsWorkflowId = (): PropertyDecorator =>
  rule(
    'isWorkflowId',
    'is no workflow id (WF-...)',
    textThat((id) => /^WF-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)),
  );

/** A list of no more entries than a page has rows. */
export const IsAtMostAPage = (): PropertyDecorator =>
  rule('isAtMostAPage', `must have at most ${LARGEST_PAGE} entries`, (list) => !isTooLong(list));

/** A rule for each entry of a list, whose mistakes are told by their index. Null passes. */
function ruleOfEntries(
  name: string,
  reason: string,
  holdsFor: (entry: unknown) => boolean,
): PropertyDecorator {
  const validate = (list: unknown): boolean => list === null || (Array.isArray(list) && list.every(holdsFor));
  return ValidateBy(
    { name, validator: { validate, defaultMessage: () => reason } },
    { context: { holdsFor } satisfies RuleOfEntries },
  );
}

/** Ids of anything in the graph. A list that is too long is not looked into. */
export const AreNodeIds = (): PropertyDecorator => {
  const holds = textThat(isKnownId);
  return ValidateBy(
    {
      name: 'areNodeIds',
      validator: {
        validate: (ids: unknown) => Array.isArray(ids) && (isTooLong(ids) || ids.every(holds)),
        defaultMessage: () => NO_NODE_ID,
      },
    },
    { context: { holdsFor: holds } satisfies RuleOfEntries },
  );
};

const isTooLong = (list: unknown): boolean => Array.isArray(list) && list.length > LARGEST_PAGE;

export const IsE164 = (): PropertyDecorator =>
  rule(
    'isE164',
    'is no phone number in E.164: a plus sign, country code and number',
    textThat((text) => toE164(text) !== null),
  );

/** Phone numbers in E.164; a mistake is told by its index. */
export const AreE164 = (): PropertyDecorator =>
  ruleOfEntries(
    'areE164',
    'is no phone number in E.164: a plus sign, country code and number',
    textThat((text) => toE164(text) !== null),
  );

/** Text of a length, blanks at its ends not counted. */
export const HasLength = (least: number, most: number): PropertyDecorator =>
  rule(
    'hasLength',
    least === most ? `must have ${least} characters` : `must have ${least} to ${most} characters`,
    textThat((text) => text.trim().length >= least && text.length <= most),
  );

/** Texts of a length each, blanks at their ends not counted; a mistake is told by its index. */
export const HaveLength = (least: number, most: number): PropertyDecorator =>
  ruleOfEntries(
    'haveLength',
    `must have ${least} to ${most} characters`,
    textThat((text) => text.trim().length >= least && text.length <= most),
  );

export const IsEmailAddress = (): PropertyDecorator =>
  rule(
    'isEmailAddress',
    'is no email address',
    textThat((text) => isEmail(text)),
  );

export const IsIccid = (): PropertyDecorator =>
  rule(
    'isIccid',
    'is no ICCID: 18 to 22 digits',
    textThat((text) => toIccid(text) !== null),
  );

/** A list of a number of entries. */
export const HasEntries = (least: number, most: number): PropertyDecorator =>
  rule(
    'hasEntries',
    `must have ${least} to ${most} entries`,
    (list) => Array.isArray(list) && list.length >= least && list.length <= most,
  );

/** A day that the calendar has, as `YYYY-MM-DD`. */
export const IsCalendarDate = (): PropertyDecorator =>
  rule(
    'isCalendarDate',
    'is no date: year, month and day as YYYY-MM-DD',
    textThat((text) => isDay(text)),
  );

/** Something that must be confirmed: the value true alone. */
export const IsAgreed = (reason: string): PropertyDecorator =>
  rule('isAgreed', reason, (value) => value === true);

export const IsPageSize = (): PropertyDecorator =>
  rule(
    'isPageSize',
    `must be 1 to ${LARGEST_PAGE}`,
    (size) => Number.isInteger(size) && Number(size) >= 1 && Number(size) <= LARGEST_PAGE,
  );

/** A cursor that this very list has given out. */
export const IsCursorOf = (list: ListKind): PropertyDecorator =>
  rule(
    'isCursorOf',
    'is no cursor of this list',
    textThat((cursor) => readCursor(list, cursor) !== null),
  );

export const IsAreaCode = (): PropertyDecorator =>
  rule(
    'isAreaCode',
    'is no area code: three digits, the first 2 to 9',
    textThat((text) => /^[2-9]\d\d$/.test(text)),
  );

export const IsZipCode = (): PropertyDecorator =>
  rule(
    'isZipCode',
    'is no ZIP code: five digits',
    textThat((text) => /^\d{5}$/.test(text)),
  );

export const IsPositive = (): PropertyDecorator =>
  rule('isPositive', 'must be 1 or more', (value) => Number.isInteger(value) && Number(value) >= 1);

/** An absolute address that HTTP can reach, without a user name and password in it, which every reader of it would see. */
export const IsHttpUrl = (): PropertyDecorator =>
  rule(
    'isHttpUrl',
    'is no absolute http or https address, or holds credentials, which have fields of their own',
    textThat((text) => isUrlOf(text, ['http:', 'https:'])),
  );

export const IsSecureWebSocketUrl = (): PropertyDecorator =>
  rule(
    'isSecureWebSocketUrl',
    'is no absolute wss address',
    textThat((text) => isUrlOf(text, ['wss:'])),
  );

/** Any URI with a scheme, such as `sip:` or `https:`. */
export const IsAbsoluteUri = (): PropertyDecorator =>
  rule(
    'isAbsoluteUri',
    'is no URI with a scheme, such as sip: or https:',
    textThat((text) => URL.canParse(text)),
  );

const NO_IP_ADDRESS = 'is no IP address';

export const IsIpAddress = (): PropertyDecorator => rule('isIpAddress', NO_IP_ADDRESS, textThat(isIpAddress));

/** IP addresses; a mistake is told by its index. */
export const AreIpAddresses = (): PropertyDecorator =>
  ruleOfEntries('areIpAddresses', NO_IP_ADDRESS, textThat(isIpAddress));

/** A whole number in a range. */
export const IsWithin = (least: number, most: number): PropertyDecorator =>
  rule(
    'isWithin',
    `must be ${least} to ${most}`,
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  );

/** A list with at least one entry. */
export const IsNotEmptyList = (): PropertyDecorator =>
  rule('isNotEmptyList', 'must not be empty', (list) => Array.isArray(list) && list.length > 0);

/** A time zone by its name in the IANA database. */
export const IsTimeZone = (): PropertyDecorator =>
  rule('isTimeZone', 'is no time zone such as America/New_York', textThat(isTimeZone));

function isUrlOf(text: string, protocols: readonly string[]): boolean {
  if (!/^[a-z]+:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return protocols.includes(protocol) && hostname !== '' && username === '' && password === '';
}

function isIpAddress(text: string): boolean {
  return isIP(text) !== 0;
}

function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

/** Text of so many digits and nothing else, such as a PIN. */
export const HasDigits = (least: number, most: number): PropertyDecorator =>
  rule(
    'hasDigits',
    `must be ${least} to ${most} digits`,
    textThat((text) => /^\d+$/.test(text) && text.length >= least && text.length <= most),
  );

const isWebAddress = textThat((text) =>
  isURL(text, { protocols: ['http', 'https'], require_protocol: true, require_tld: false }),
);

/** Addresses of the web; a mistake is told by its index. */
export const AreWebAddresses = (): PropertyDecorator =>
  ruleOfEntries('areWebAddresses', 'is no address that begins with https:// or http://', isWebAddress);

export const IsBase64Text = (): PropertyDecorator =>
  rule(
    'isBase64Text',
    'is no content in base64',
    textThat((text) => text !== '' && isBase64(text)),
  );

export const IsMimeType = (): PropertyDecorator =>
  rule(
    'isMimeType',
    'is no MIME type, such as image/jpeg',
    textThat((text) => isMimeType(text)),
  );

/** An amount of money, as text: not negative, and no finer than a hundredth of a cent. */
export const IsAmount = (): PropertyDecorator =>
  rule(
    'isAmount',
    'is no amount: up to nine digits, and after a point up to four more, such as 12.50',
    textThat((text) => /^\d{1,9}(?:\.\d{1,4})?$/.test(text)),
  );

function isKnownId(id: string): boolean {
  return kindsOf(id).length > 0;
}

/** Date.parse would take the 30th of February for a day in March. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}
