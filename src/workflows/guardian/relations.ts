import { canonicalId } from '../../datasources/telegent/decode/ids.js';
import { guardianFeatures, guardianRelationsByParent } from '../../datasources/telegent/reads/guardian.js';
import { tag } from '../../datasources/telegent/reads/tags.js';
import type { GuardianRelationRecord, SubscriberRecord } from '../../datasources/telegent/records/index.js';
import type { Access } from '../../datasources/scope/access.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';
import { readOf } from './lookups.js';

/** The two ends of a relation. */
export interface RelationIds {
  readonly guardianId: string;
  readonly wardId: string;
}

/** The lock of the writes of a relation, under which it is read as well. */
export function lockOfRelation({ guardianId, wardId }: RelationIds): string {
  const [guardian, ward] = [guardianId, wardId].map((id) => tag('subscriber', canonicalId('subscriber', id)));
  return `guardianRelation ${guardian} ${ward}`;
}

/** The relation in which one subscriber watches over the other; null when there is none. */
export async function relationBetween(
  guardian: SubscriberRecord,
  ward: SubscriberRecord,
  access: Access,
  preparation: Preparation,
): Promise<GuardianRelationRecord | null> {
  const wards = await readOf(guardian, guardianRelationsByParent(guardian.id), access, preparation);
  return wards.find(({ wardId }) => wardId === ward.id) ?? null;
}

/** A relation needs Guardian on both sides, for calls or for messages. */
export async function requireGuardianOn(
  subscriber: SubscriberRecord,
  field: keyof RelationIds,
  preparation: Preparation,
): Promise<void> {
  const isOn = await preparation.find(async (access) => {
    const features = await readOf(subscriber, guardianFeatures(subscriber.id), access, preparation);
    return features?.callsEnabled || features?.messagesEnabled ? true : null;
  });
  if (isOn) return;
  const message = `${field} names a subscriber for whom Guardian is switched off: setGuardianFeatures first.`;
  preparation.refuse(UserErrorCode.WRONG_STATE, message, field);
}
