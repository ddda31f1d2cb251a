import { required, single, type Answer, type Row } from '../decode/answer.js';
import { flag } from '../decode/flag.js';
import { list } from '../decode/list.js';
import { text } from '../decode/text.js';
import type { AssignmentRecord, FeatureRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { listTag, tag } from './tags.js';

export function feature(row: Loose<Answer<'getFeature'>>): FeatureRecord {
  return {
    id: required('FeatureId', text(row.FeatureId)),
    accountId: text(row.AccountId),
    name: text(row.FeatureName),
    type: text(row.FeatureType),
    description: text(row.FeatureDescription),
    active: flag(row.Active),
  };
}

export function featureAssignment(row: Loose<Row<'listFeatureAssignments'>>): AssignmentRecord {
  return {
    id: required('FeatureAssignmentId', text(row.FeatureAssignmentId)),
    subscriptionId: text(row.SubscriptionId),
    active: flag(row.Active),
  };
}

/** `GET /subscriptions/features`. */
export function featureById(id: string): Read<FeatureRecord | null> {
  return read({
    operation: 'getFeature',
    query: { FeatureId: id },
    resource: 'threshold',
    tags: [tag('feature', id)],
    decode: (answer) => single(answer, 'FeatureId', feature),
    whenNotFound: { value: null },
  });
}

/** `GET /subscriptions/features/assignments`. */
export function featureAssignments(featureId: string): Read<readonly AssignmentRecord[]> {
  return read({
    operation: 'listFeatureAssignments',
    query: { FeatureId: featureId },
    resource: 'threshold',
    tags: [listTag('featureAssignments'), tag('feature', featureId)],
    decode: (answer) =>
      list(answer, { name: 'feature assignments', rowId: 'FeatureAssignmentId', row: featureAssignment }),
  });
}
