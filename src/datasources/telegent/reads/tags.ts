import { canonicalId, type IdKind } from '../decode/ids.js';

/**
 * Tags name what an answer speaks of, so that a write can drop it from the cache: `account:AID-1`, `subscriber:TSUID-1`,
 * `number:+12015550100` (numbers are read by E.164), `iccid:8901...`, `list:inventory`.
 */
export function tag(kind: Exclude<IdKind, 'number'>, id: string): string {
  return `${kind}:${canonicalId(kind, id)}`;
}

/** The tag of everything that is read by a phone number. */
export function numberTag(e164: string): string {
  return `number:${e164}`;
}

/** The tag of the messages of a phone number, and of nothing else about it. */
export function messagesTag(e164: string): string {
  return `messages:${e164}`;
}

/** The tag of what is read by a SIM. */
export function iccidTag(iccid: string): string {
  return `iccid:${iccid}`;
}

/** The E.164 numbers that have a tag among them. */
export const numbersNamed = (tags: readonly string[]): readonly string[] => named('number', tags);

/** The ids of accounts that have a tag among them. */
export const accountsNamed = (tags: readonly string[]): readonly string[] => named('account', tags);

function named(kind: string, tags: readonly string[]): string[] {
  return tags.flatMap((text) => (text.startsWith(`${kind}:`) ? [text.slice(kind.length + 1)] : []));
}

/** Lists that a write can make longer, shorter or out of date. */
export type TaggedList =
  | 'accounts'
  | 'subscribers'
  | 'inventory'
  | 'subscriptions'
  | 'packages'
  | 'products'
  | 'messageRoutes'
  | 'voiceRoutes'
  | 'services'
  | 'workgroups'
  | 'schedules'
  | 'webhooks'
  | 'callFilters'
  | 'messageFilters'
  | 'messages'
  | 'thresholdAssignments'
  | 'featureAssignments';

export function listTag(list: TaggedList): string {
  return `list:${list}`;
}
