import type { Access } from '../../datasources/scope/access.js';
import type {
  AssignmentRecord,
  FeatureRecord,
  SubscriptionRecord,
  ThresholdRecord,
} from '../../datasources/telegent/records/index.js';
import { Thresholds } from '../../datasources/thresholds.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, type UserErrorRecord } from '../user-error.js';

/** What an account defines once and gives to many subscriptions, and how the viewer finds it. */
export interface Assignable<T extends ThresholdRecord | FeatureRecord> {
  readonly name: 'threshold' | 'feature';
  byId(access: Access, id: string): Promise<T | null>;
  assignmentsOf(access: Access, thing: T): Promise<readonly AssignmentRecord[]>;
}

export const thresholds: Assignable<ThresholdRecord> = {
  name: 'threshold',
  byId: (access, id) => new Thresholds(access).thresholdById(id),
  assignmentsOf: (access, threshold) => new Thresholds(access).thresholdAssignments(threshold),
};

export const features: Assignable<FeatureRecord> = {
  name: 'feature',
  byId: (access, id) => new Thresholds(access).featureById(id),
  assignmentsOf: (access, feature) => new Thresholds(access).featureAssignments(feature),
};

/** A threshold or feature of an account that the viewer may see; refused as NOT_FOUND otherwise. */
export function findAssignable<T extends ThresholdRecord | FeatureRecord>(
  kind: Assignable<T>,
  id: string,
  preparation: Preparation,
  field: string,
): Promise<T | null> {
  return preparation.named(kind.name, (access) => kind.byId(access, id), field);
}

/** One of its assignments. No read finds one by its id, so that the list of its threshold or feature tells whose it is. */
export async function findAssignment<T extends ThresholdRecord | FeatureRecord>(
  kind: Assignable<T>,
  thing: T,
  id: string,
  preparation: Preparation,
): Promise<AssignmentRecord | null> {
  const found = await preparation.find(async (access) => {
    const assignments = await kind.assignmentsOf(access, thing);
    return assignments.find((assignment) => assignment.id === id) ?? null;
  });
  if (!found) {
    const message = `The ${kind.name} has no such assignment.`;
    preparation.refuse(UserErrorCode.NOT_FOUND, message, `${kind.name}AssignmentId`);
  }
  return found;
}

/** Refuses a subscription of another account than the threshold or feature. */
export async function refuseOtherAccount(
  thing: ThresholdRecord | FeatureRecord,
  { subscriberId }: SubscriptionRecord,
  preparation: Preparation,
): Promise<void> {
  const holder = await preparation.find((access) => access.subscriber(subscriberId));
  if (holder?.accountId === thing.accountId) return;
  const message = 'The subscription is in another account: choose one of the same account.';
  preparation.refuse(UserErrorCode.MISMATCH, message, 'subscriptionId');
}

/** What the platform says of an id that is gone since it was looked up; null for other words. */
export function assignableRefusal(words: string): UserErrorRecord | null {
  const [, name] = /^Invalid ((?:Threshold|Feature)(?:Assignment)?Id|SubscriptionId)/i.exec(words) ?? [];
  if (name === undefined) return null;
  const field = name.charAt(0).toLowerCase() + name.slice(1);
  return { code: UserErrorCode.NOT_FOUND, message: `${field} names nothing that is there.`, field: [field] };
}
