import { Refusal, type Call, type Handler } from '../operation.js';
import type { AssignmentRecord, FeatureRecord } from '../records.js';
import { tailOf, type Table } from '../table.js';
import { listed } from './paging.js';
import { demanded, mergedFields, queried, shownFields, text } from './request.js';
import { newId, reaches, requireOwned, sameId, targetAccount } from './scope.js';
import { requireSubscription } from './subscriptions.js';

/** Something an account defines once and gives to many subscriptions: thresholds and features. */
export interface Assignable {
  /** `Threshold` or `Feature`, as it stands in every field's name. */
  word: 'Threshold' | 'Feature';
  prefix: string;
  assignmentPrefix: string;
  settable: readonly string[];
  table: (call: Call) => Table<FeatureRecord, 'account'>;
  assignments: (call: Call) => Table<AssignmentRecord, 'target'>;
}

type Verb = 'read' | 'create' | 'update' | 'remove' | 'listed' | 'assign' | 'reassign' | 'unassign';

/** The eight handlers that such a thing has. */
export function assignableHandlers(kind: Assignable): Record<Verb, Handler> {
  const idName = `${kind.word}Id`;
  const assignmentIdName = `${kind.word}AssignmentId`;
  const answer = ({ id, accountId, fields }: FeatureRecord) => ({
    [idName]: id,
    AccountId: accountId,
    ...shownFields(fields, kind.settable),
    Active: true,
  });
  const assignmentAnswer = (assignment: AssignmentRecord) => ({
    [assignmentIdName]: assignment.id,
    [idName]: assignment.targetId,
    SubscriptionId: assignment.subscriptionId,
    Active: true,
  });
  const required = (call: Call, id: string | undefined, missing: 404 | 400 = 404) =>
    requireOwned(call, kind.table(call), id, idName, missing);
  /** Both ends exist and are of one account. */
  const checked = (call: Call, wanted: AssignmentRecord): AssignmentRecord => {
    const target = required(call, wanted.targetId, 400);
    const { id, subscriberId } = requireSubscription(call, wanted.subscriptionId, 400);
    if (!sameId(call.store.subscribers.get(subscriberId)?.accountId, target.accountId)) {
      throw new Refusal(400, 'Invalid SubscriptionId');
    }
    return { ...wanted, targetId: target.id, subscriptionId: id };
  };
  const requiredAssignment = (call: Call): AssignmentRecord => {
    const assignment = kind.assignments(call).get(text(call.body, assignmentIdName));
    const target = kind.table(call).get(assignment?.targetId);
    if (!assignment || !target || !reaches(call, target.accountId)) {
      throw new Refusal(404, `Invalid ${assignmentIdName}`);
    }
    return assignment;
  };

  return {
    read: (call) => answer(required(call, queried(call, idName))),
    create(call) {
      const created = {
        id: newId(kind.prefix),
        createdAt: call.now.getTime(),
        accountId: targetAccount(call).id,
        fields: mergedFields({}, call.body, kind.settable),
      };
      return answer(kind.table(call).put(created));
    },
    update(call) {
      const before = required(call, text(call.body, idName));
      const fields = mergedFields(before.fields, call.body, kind.settable);
      return answer(kind.table(call).put({ ...before, fields }));
    },
    remove(call) {
      const { id } = required(call, text(call.body, idName));
      const assignments = kind.assignments(call);
      for (const assignment of assignments.by('target', tailOf(id))) assignments.delete(assignment.id);
      kind.table(call).delete(id);
      return { [idName]: id, [`${kind.word}Status`]: 'Deleted' };
    },
    listed(call) {
      const { id } = required(call, queried(call, idName));
      return listed(call, kind.assignments(call)).by('target', tailOf(id)).map(assignmentAnswer);
    },
    assign(call) {
      const assigned = checked(call, {
        id: newId(kind.assignmentPrefix),
        createdAt: call.now.getTime(),
        targetId: demanded(call.body, idName),
        subscriptionId: demanded(call.body, 'SubscriptionId'),
      });
      return assignmentAnswer(kind.assignments(call).put(assigned));
    },
    reassign(call) {
      const before = requiredAssignment(call);
      const after = checked(call, {
        ...before,
        targetId: text(call.body, idName) ?? before.targetId,
        subscriptionId: text(call.body, 'SubscriptionId') ?? before.subscriptionId,
      });
      return assignmentAnswer(kind.assignments(call).put(after));
    },
    unassign(call) {
      const { id } = requiredAssignment(call);
      kind.assignments(call).delete(id);
      return { [assignmentIdName]: id, [`${kind.word}AssignmentStatus`]: 'Deleted' };
    },
  };
}
