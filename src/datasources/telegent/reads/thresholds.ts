import { required, single, type Answer, type Row } from '../decode/answer.js';
import { flag } from '../decode/flag.js';
import { list } from '../decode/list.js';
import { quantity } from '../decode/number.js';
import { text } from '../decode/text.js';
import type { AssignmentRecord, ThresholdRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { listTag, tag } from './tags.js';

export function threshold(row: Loose<Answer<'getThreshold'>>): ThresholdRecord {
  return {
    id: required('ThresholdId', text(row.ThresholdId)),
    accountId: text(row.AccountId),
    name: text(row.ThresholdName),
    type: text(row.ThresholdType),
    amount: quantity(row.ThresholdAmount),
    unit: text(row.ThresholdUnit),
    action: text(row.ThresholdAction),
    active: flag(row.Active),
  };
}

export function thresholdAssignment(row: Loose<Row<'listThresholdAssignments'>>): AssignmentRecord {
  return {
    id: required('ThresholdAssignmentId', text(row.ThresholdAssignmentId)),
    subscriptionId: text(row.SubscriptionId),
    active: flag(row.Active),
  };
}

/** `GET /subscriptions/thresholds`. */
export function thresholdById(id: string): Read<ThresholdRecord | null> {
  return read({
    operation: 'getThreshold',
    query: { ThresholdId: id },
    resource: 'threshold',
    tags: [tag('threshold', id)],
    decode: (answer) => single(answer, 'ThresholdId', threshold),
    whenNotFound: { value: null },
  });
}

/** `GET /subscriptions/thresholds/assignments`. */
export function thresholdAssignments(thresholdId: string): Read<readonly AssignmentRecord[]> {
  return read({
    operation: 'listThresholdAssignments',
    query: { ThresholdId: thresholdId },
    resource: 'threshold',
    tags: [listTag('thresholdAssignments'), tag('threshold', thresholdId)],
    decode: (answer) =>
      list(answer, {
        name: 'threshold assignments',
        rowId: 'ThresholdAssignmentId',
        row: thresholdAssignment,
      }),
  });
}
