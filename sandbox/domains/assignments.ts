import { Refusal, type Call, type Handler } from '../operation.js';
import type { AssignmentRecord, FeatureRecord } from '../records.js';
import { tailOf, type Table } from '../table.js';
import { listed } from './paging.js';
import { mergedFields, queried, shownFields, text } from './request.js';
import { newId, reaches, requireOwned, targetAccount } from './scope.js';
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
      const assigned = {
        id: newId(kind.assignmentPrefix),
        createdAt: call.now.getTime(),
        targetId: required(call, text(call.body, idName), 400).id,
        subscriptionId: requireSubscription(call, text(call.body, 'SubscriptionId'), 400).id,
      };
      return assignmentAnswer(kind.assignments(call).put(assigned));
    },
    reassign(call) {
      const before = requiredAssignment(call);
      const target = text(call.body, idName);
      const subscription = text(call.body, 'SubscriptionId');
      const after = {
        ...before,
        targetId: target ? required(call, target, 400).id : before.targetId,
        subscriptionId: subscription
          ? requireSubscription(call, subscription, 400).id
          : before.subscriptionId,
      };
      return assignmentAnswer(kind.assignments(call).put(after));
    },
    unassign(call) {
      const { id } = requiredAssignment(call);
      kind.assignments(call).delete(id);
      return { [assignmentIdName]: id, [`${kind.word}AssignmentStatus`]: 'Deleted' };
    },
  };
}
