import { required, requiredFlag, single, type Answer, type Row } from '../decode/answer.js';
import { subscriberId } from '../decode/ids.js';
import { list } from '../decode/list.js';
import { text } from '../decode/text.js';
import type { GuardianFeaturesRecord, GuardianRelationRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { tag } from './tags.js';

type LooseRelation = Loose<
  Row<'getGuardianRelationsByParent', 'Children'> & Row<'getGuardianRelationsByChild', 'Guardians'>
>;

export function guardianFlags(row: Loose<Answer<'getGuardianFeatures'>>): GuardianFeaturesRecord {
  return {
    subscriberId: required('SubscriberId', subscriberId(row.SubscriberId)),
    callsEnabled: requiredFlag('EnableIntelligentGuardianCalls', row.EnableIntelligentGuardianCalls),
    messagesEnabled: requiredFlag('EnableIntelligentGuardianMessages', row.EnableIntelligentGuardianMessages),
  };
}

export function guardianRelation(row: LooseRelation): GuardianRelationRecord {
  return {
    guardianId: required('ParentSubscriberId', subscriberId(row.ParentSubscriberId)),
    wardId: required('ChildSubscriberId', subscriberId(row.ChildSubscriberId)),
    relation: text(row.Relation),
  };
}

/** `GET /subscribers/guardian-features`. */
export function guardianFeatures(subscriber: string): Read<GuardianFeaturesRecord | null> {
  return read({
    operation: 'getGuardianFeatures',
    query: { SubscriberId: subscriber },
    resource: 'guardianFeatures',
    tags: [tag('subscriber', subscriber)],
    decode: (answer) => single(answer, 'SubscriberId', guardianFlags),
    whenNotFound: { value: null },
  });
}

/** `GET /subscribers/guardians/relation/parent`: the wards of a guardian. */
export function guardianRelationsByParent(guardianId: string): Read<readonly GuardianRelationRecord[]> {
  return read({
    operation: 'getGuardianRelationsByParent',
    query: { ParentSubscriberId: guardianId },
    resource: 'guardianRelation',
    tags: [tag('subscriber', guardianId)],
    decode: (answer) => list(answer, { name: 'wards', under: 'Children', row: guardianRelation }),
  });
}

/** `GET /subscribers/guardians/relation/child`: the guardians of a ward. */
export function guardianRelationsByChild(wardId: string): Read<readonly GuardianRelationRecord[]> {
  return read({
    operation: 'getGuardianRelationsByChild',
    query: { ChildSubscriberId: wardId },
    resource: 'guardianRelation',
    tags: [tag('subscriber', wardId)],
    decode: (answer) => list(answer, { name: 'guardians', under: 'Guardians', row: guardianRelation }),
  });
}
