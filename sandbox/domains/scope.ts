import { randomUUID } from 'node:crypto';
import { Refusal, type Call } from '../operation.js';
import type {
  AccountRecord,
  NumberRecord,
  PackageRecord,
  ProductRecord,
  SubscriberRecord,
} from '../records.js';
import { tailOf, type Stored, type Table } from '../table.js';
import { text } from './request.js';

/** Status of a refusal: 404 for the thing a call is about, 400 for what it refers to. */
export type Missing = 404 | 400;

export const FOREIGN_NUMBER = 'Phone number does not belong to account';

export function newId(prefix: string): string {
  return `${prefix}-${randomUUID()}`;
}

export function sameId(one: string | null | undefined, other: string | null | undefined): boolean {
  return !!one && !!other && tailOf(one) === tailOf(other);
}

/** The distributor that a credential belongs to or stands under. */
export function distributorId(call: Call): string {
  if (call.caller.kind === 'distributor') return call.caller.id;
  return call.store.accounts.get(call.caller.id)?.distributorId ?? '';
}

/** The calling distributor's id. Throws 403 for an account's credential. */
export function requireDistributor(call: Call): string {
  if (call.caller.kind !== 'distributor') throw new Refusal(403, 'A distributor credential is required');
  return call.caller.id;
}

/** Whether a record of this account is within the credential's reach. */
export function reaches(call: Call, accountId: string | null | undefined): boolean {
  if (!accountId) return false;
  if (call.caller.kind === 'account') return sameId(call.caller.id, accountId);
  return sameId(call.store.accounts.get(accountId)?.distributorId, call.caller.id);
}

export function requireAccount(call: Call, id: string | undefined, missing: Missing = 404): AccountRecord {
  if (!id) throw new Refusal(400, 'AccountId is required');
  const account = call.store.accounts.get(id);
  // An account's credential can't tell a foreign account from none at all.
  if (!account || !reaches(call, account.id)) {
    throw new Refusal(call.caller.kind === 'account' ? 404 : missing, 'Invalid AccountId');
  }
  return account;
}

/** The account a call is for: the one it names, the credential's own, or the only one that there is. */
export function targetAccount(call: Call): AccountRecord {
  const named = text(call.body, 'AccountId') ?? text(call.query, 'AccountId');
  if (named) return requireAccount(call, named, 400);
  if (call.caller.kind === 'account') return requireAccount(call, call.caller.id);
  const own = call.store.accounts.by('distributor', tailOf(call.caller.id));
  return requireAccount(call, own.length === 1 ? own[0]?.id : undefined);
}

/** The named account, where an operation takes one but does not need it. */
export function namedAccount(call: Call): AccountRecord | undefined {
  const named = text(call.body, 'AccountId') ?? text(call.query, 'AccountId');
  return named ? requireAccount(call, named, 400) : undefined;
}

/** A record of a table whose records name their account. */
export function requireOwned<R extends Stored & { accountId: string }>(
  call: Call,
  table: Pick<Table<R>, 'get'>,
  id: string | undefined,
  name: string,
  missing: Missing = 404,
): R {
  return requireSeen(table, id, name, missing, (record) => reaches(call, record.accountId));
}

/** The record that a call is about, which must also be of the account that the call names, if it names one. */
export function requireTarget<R extends Stored & { accountId: string }>(
  call: Call,
  table: Pick<Table<R>, 'get'>,
  id: string | undefined,
  name: string,
): R {
  const record = requireOwned(call, table, id, name);
  const account = namedAccount(call);
  if (account && !sameId(account.id, record.accountId)) throw new Refusal(400, 'Invalid AccountId');
  return record;
}

/** A record of the catalogue, which a distributor and all of its accounts share. */
export function requireShared<R extends Stored & { distributorId: string }>(
  call: Call,
  table: Pick<Table<R>, 'get'>,
  id: string | undefined,
  name: string,
  missing: Missing = 404,
): R {
  return requireSeen(table, id, name, missing, (record) => sameId(record.distributorId, distributorId(call)));
}

function requireSeen<R extends Stored>(
  table: Pick<Table<R>, 'get'>,
  id: string | undefined,
  name: string,
  missing: Missing,
  isSeen: (record: R) => boolean,
): R {
  if (!id) throw new Refusal(400, `${name} is required`);
  const record = table.get(id);
  if (!record || !isSeen(record)) throw new Refusal(missing, `Invalid ${name}`);
  return record;
}

/** Those of the catalogue's records that the caller shares in. */
export function shared<R extends { distributorId: string }>(call: Call, records: readonly R[]): readonly R[] {
  const id = distributorId(call);
  return records.filter((record) => sameId(record.distributorId, id));
}

export function requirePackage(call: Call, id: string | undefined, missing?: Missing): PackageRecord {
  return requireShared(call, call.store.packages, id, 'PackageId', missing);
}

export function requireProduct(call: Call, id: string | undefined, missing?: Missing): ProductRecord {
  return requireShared(call, call.store.products, id, 'ProductId', missing);
}

export function requireSubscriber(
  call: Call,
  id: string | undefined,
  missing: Missing = 404,
  name = 'SubscriberId',
): SubscriberRecord {
  return requireOwned(call, call.store.subscribers, id, name, missing);
}

export function seesSubscriber(call: Call, id: string | null): boolean {
  return reaches(call, call.store.subscribers.get(id)?.accountId);
}

/** The account of a number, through its subscriber; null for an orphan. */
export function accountOfNumber(call: Call, number: NumberRecord): string | null {
  return call.store.subscribers.get(number.subscriberId)?.accountId ?? null;
}

/** Whether a number is another account's: through its subscriber, or because that account's credential holds it. */
export function isOthersNumber(call: Call, number: NumberRecord, accountId: string): boolean {
  const owner = accountOfNumber(call, number) ?? call.store.accounts.get(number.holder)?.id;
  return owner !== undefined && !sameId(owner, accountId);
}

/** Whether a number is within reach: its account is, or it has none and the credential holds it. */
export function seesNumber(call: Call, number: NumberRecord): boolean {
  if (number.subscriberId) return reaches(call, accountOfNumber(call, number));
  return sameId(number.holder, call.caller.id) || reaches(call, number.holder);
}

/** The number with this E.164 text, within reach. */
export function requireNumber(call: Call, e164: string | undefined, missing: Missing = 404): NumberRecord {
  if (!e164) throw new Refusal(400, 'PhoneNumber is required');
  const number = findNumber(call, e164);
  if (!number) throw new Refusal(missing, FOREIGN_NUMBER);
  return number;
}

/** A number in service, pending or cancelled, within reach; numbers still being ported in are none yet. */
export function findNumber(call: Call, e164: string): NumberRecord | undefined {
  const number = call.store.numbers.one('number', e164);
  return number && number.status !== 'Porting' && seesNumber(call, number) ? number : undefined;
}

/** A number that must also belong to the account which the call names, if it names one. */
export function requireAccountNumber(call: Call, e164: string | undefined): NumberRecord {
  const number = requireNumber(call, e164);
  const account = namedAccount(call);
  if (account && !sameId(accountOfNumber(call, number), account.id)) throw new Refusal(400, FOREIGN_NUMBER);
  return number;
}
