import { ValidateBy } from 'class-validator';
import type { ListKind } from '../../datasources/contracts/pagination.js';
import { readCursor } from '../../datasources/pagination.js';
import { acceptsId, idKinds, kindsOf, type IdKind } from '../../datasources/telegent/decode/ids.js';
import { LARGEST_PAGE } from '../complexity.js';
import { toE164, toIccid } from '../scalars/index.js';

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

/** An id of anything in the graph. */
export const IsNodeId = (): PropertyDecorator =>
  rule('isNodeId', 'is no id of the platform', textThat(isKnownId));

/** As many ids of anything in the graph as a page has rows. */
export const AreNodeIds = (): PropertyDecorator =>
  rule(
    'areNodeIds',
    `must be at most ${LARGEST_PAGE} ids of the platform`,
    (ids) => Array.isArray(ids) && ids.length <= LARGEST_PAGE && ids.every(textThat(isKnownId)),
  );

export const IsE164 = (): PropertyDecorator =>
  rule(
    'isE164',
    'is no phone number in E.164: a plus sign, country code and number',
    textThat((text) => toE164(text) !== null),
  );

export const IsIccid = (): PropertyDecorator =>
  rule(
    'isIccid',
    'is no ICCID: 18 to 22 digits',
    textThat((text) => toIccid(text) !== null),
  );

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

function isKnownId(id: string): boolean {
  return kindsOf(id).length > 0;
}
