import { AuthenticationType, type KnownAuthenticationType } from '../datasources/telegent/records/index.js';
import type { Preparation } from './preparation.js';
import { UserErrorCode, WarningCode } from './user-error.js';

/** An address that the platform calls, and what it gives there to prove itself. */
export interface CalledAddress {
  readonly url?: string | null;
  readonly authenticationType?: KnownAuthenticationType | null;
  readonly username?: string | null;
  readonly password?: string | null;
  readonly token?: string | null;
}

type Field = keyof CalledAddress;

/** The names that an input gives to the fields of an address, to say what is wrong with which. */
type FieldNames = Readonly<Record<Field, string>>;

const OWN_NAMES: FieldNames = {
  url: 'url',
  authenticationType: 'authenticationType',
  username: 'username',
  password: 'password',
  token: 'token',
};
export const CALLBACK_NAMES: FieldNames = {
  url: 'callbackUrl',
  authenticationType: 'callbackAuthenticationType',
  username: 'callbackUsername',
  password: 'callbackPassword',
  token: 'callbackToken',
};

/** What each way to prove oneself needs, all of it and nothing else: the platform has one field for password and token. */
const NEEDS: Readonly<Record<KnownAuthenticationType, readonly Field[]>> = {
  [AuthenticationType.NONE]: [],
  [AuthenticationType.BASIC]: ['username', 'password'],
  [AuthenticationType.BEARER]: ['token'],
};
const KIND_OF: readonly (readonly [Field, KnownAuthenticationType])[] = [
  ['username', AuthenticationType.BASIC],
  ['password', AuthenticationType.BASIC],
  ['token', AuthenticationType.BEARER],
];

/** Refuses credentials that are not whole, or not of the kind that is asked for; warns of an address without encryption. */
export function checkCalledAddress(
  address: CalledAddress,
  preparation: Preparation,
  names: FieldNames = OWN_NAMES,
): void {
  const type = address.authenticationType ?? null;
  for (const field of type === null ? [] : NEEDS[type]) {
    if (address[field] != null) continue;
    const message = `${names[field]} is required where ${names.authenticationType} is ${type}.`;
    preparation.refuse(UserErrorCode.INVALID, message, names[field]);
  }
  for (const [field, kind] of KIND_OF) {
    if (address[field] == null || type === kind) continue;
    const message = `${names[field]} goes with ${names.authenticationType} ${kind}: send both, or neither.`;
    preparation.refuse(UserErrorCode.MISMATCH, message, names[field]);
  }
  warnOfInsecureUrl(address.url, preparation, names.url);
}

export function warnOfInsecureUrl(
  url: string | null | undefined,
  preparation: Preparation,
  field: string,
): void {
  if (!url || !/^http:/i.test(url)) return;
  const message = `${field} is plain http: what the platform sends there can be read on the way. Use https.`;
  preparation.warn(WarningCode.INSECURE_URL, message, field);
}

/** The secret that goes with an address, whichever it is. */
export const secretOf = ({ password, token }: CalledAddress): string | undefined =>
  password ?? token ?? undefined;
