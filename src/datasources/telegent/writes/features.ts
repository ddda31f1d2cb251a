import { confirmed, outcome } from '../decode/outcome.js';
import { creation, idsOf } from '../evidence/created.js';
import { findDeleted, findUpdated, SENT_AGAIN_UNSEEN, unprovable } from '../evidence/changed.js';
import { likeness, stated } from '../evidence/likeness.js';
import type { Stored } from '../evidence/stored.js';
import { feature, featureAssignment, featureAssignments, featureById } from '../reads/features.js';
import { listTag, tag } from '../reads/tags.js';
import type { AssignmentRecord, FeatureRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { writeKind } from '../write.js';

type Feature = Stored<FeatureRecord>;
type Assignment = Stored<AssignmentRecord>;

/** `POST /subscriptions/features/add`. Features are read by their own id only, so nothing shows one whose id was lost. */
export const addFeature = writeKind({
  operation: 'addFeature',
  secrets: [],
  decode: (answer): Feature => outcome(answer, feature),
  tags: (_body, made) => (made ? [tag('feature', made.id)] : []),
  look: async () => 'unclear',
  async adopt({ id }, body, _baseline, witness): Promise<Feature | null> {
    const shown = await witness.read(featureById(id));
    return shown && likeness(stated(feature({ ...body, FeatureId: id })), shown) !== 'other' ? shown : null;
  },
  claims: ({ id }) => [tag('feature', id)],
  isSentAgain: false,
});

/** `POST /subscriptions/features/update`: fields left out keep their values. */
export const updateFeature = writeKind({
  operation: 'updateFeature',
  secrets: [],
  decode: (answer, body): Feature => outcome(answer, (row) => feature({ ...body, ...row })),
  tags: ({ FeatureId }) => [tag('feature', FeatureId)],
  locks: ({ FeatureId }) => [tag('feature', FeatureId)],
  baseline: async (body) => unprovable(body, []),
  look: async (body, unproved, witness) =>
    findUpdated(stated(feature(body)), await witness.read(featureById(body.FeatureId)), unproved),
  isSentAgain: true,
});

/** `POST /subscriptions/features/delete`, with its assignments. */
export const deleteFeature = writeKind({
  operation: 'deleteFeature',
  secrets: [],
  decode: (answer, body) => confirmed(answer, { id: 'FeatureId', status: 'FeatureStatus' }, body.FeatureId),
  tags: ({ FeatureId }) => [tag('feature', FeatureId)],
  locks: ({ FeatureId }) => [tag('feature', FeatureId)],
  look: async ({ FeatureId }, _baseline, witness) =>
    findDeleted(FeatureId, await witness.read(featureById(FeatureId))),
  isSentAgain: true,
});

/** `POST /subscriptions/features/assignments/add`. */
export const addFeatureAssignment = writeKind({
  operation: 'addFeatureAssignment',
  secrets: [],
  decode: (answer, body): Assignment => outcome(answer, (row) => featureAssignment({ ...body, ...row })),
  tags: ({ FeatureId }) => [tag('feature', FeatureId)],
  locks: ({ FeatureId }) => [`addFeatureAssignment ${tag('feature', FeatureId)}`],
  baseline: async ({ FeatureId }, witness) => idsOf(await witness.read(featureAssignments(FeatureId))),
  ...creation(async (body: BodyOf<'addFeatureAssignment'>, witness) => {
    const rows = await witness.read(featureAssignments(body.FeatureId));
    const asked = (id: string) => stated(featureAssignment({ ...body, FeatureAssignmentId: id }));
    return { kind: 'featureAssignment', rows, asked };
  }),
  claims: ({ id }) => [tag('featureAssignment', id)],
  isSentAgain: true,
});

/**
 * `POST /subscriptions/features/assignments/update`: fields left out keep their values. Assignments are listed by feature
 * only, so one whose feature is not sent is sent again unseen.
 */
export const updateFeatureAssignment = writeKind({
  operation: 'updateFeatureAssignment',
  secrets: [],
  decode: (answer, body): Assignment => outcome(answer, (row) => featureAssignment({ ...body, ...row })),
  // The feature that it belonged to is not known here.
  tags: () => [listTag('featureAssignments')],
  locks: ({ FeatureAssignmentId }) => [tag('featureAssignment', FeatureAssignmentId)],
  baseline: async (body) => unprovable(body, []),
  async look(body, unproved, witness) {
    if (!body.FeatureId) return SENT_AGAIN_UNSEEN;
    const assignments = await witness.read(featureAssignments(body.FeatureId));
    const shown = assignments.find(({ id }) => id === body.FeatureAssignmentId) ?? null;
    return findUpdated(stated(featureAssignment(body)), shown, unproved);
  },
  isSentAgain: true,
});

/**
 * `POST /subscriptions/features/assignments/delete`. Nothing shows an assignment whose feature is not known, and a second
 * deletion would be refused as if the first had not been done: unclear, and without a lock, which nothing would open.
 */
export const deleteFeatureAssignment = writeKind({
  operation: 'deleteFeatureAssignment',
  secrets: [],
  decode: (answer, body) =>
    confirmed(
      answer,
      { id: 'FeatureAssignmentId', status: 'FeatureAssignmentStatus' },
      body.FeatureAssignmentId,
    ),
  tags: () => [listTag('featureAssignments')],
  look: async () => 'unclear',
  isSentAgain: false,
});
