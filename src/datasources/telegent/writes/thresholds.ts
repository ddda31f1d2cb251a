import { confirmed, outcome } from '../decode/outcome.js';
import { creation, idsOf } from '../evidence/created.js';
import { findDeleted, findUpdated, SENT_AGAIN_UNSEEN, unprovable } from '../evidence/changed.js';
import { likeness, stated } from '../evidence/likeness.js';
import type { Stored } from '../evidence/stored.js';
import { threshold, thresholdAssignment, thresholdAssignments, thresholdById } from '../reads/thresholds.js';
import { listTag, tag } from '../reads/tags.js';
import type { AssignmentRecord, ThresholdRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { writeKind } from '../write.js';

type Threshold = Stored<ThresholdRecord>;
type Assignment = Stored<AssignmentRecord>;

/** `POST /subscriptions/thresholds/add`. Thresholds are read by their own id only, so nothing shows one whose id was lost. */
export const createThreshold = writeKind({
  operation: 'createThreshold',
  secrets: [],
  decode: (answer): Threshold => outcome(answer, threshold),
  tags: (_body, made) => (made ? [tag('threshold', made.id)] : []),
  look: async () => 'unclear',
  async adopt({ id }, body, _baseline, witness): Promise<Threshold | null> {
    const shown = await witness.read(thresholdById(id));
    return shown && likeness(stated(threshold({ ...body, ThresholdId: id })), shown) !== 'other'
      ? shown
      : null;
  },
  claims: ({ id }) => [tag('threshold', id)],
  isSentAgain: false,
});

/** `POST /subscriptions/thresholds/update`: fields left out keep their values. */
export const updateThreshold = writeKind({
  operation: 'updateThreshold',
  secrets: [],
  decode: (answer, body): Threshold => outcome(answer, (row) => threshold({ ...body, ...row })),
  tags: ({ ThresholdId }) => [tag('threshold', ThresholdId)],
  locks: ({ ThresholdId }) => [tag('threshold', ThresholdId)],
  baseline: async (body) => unprovable(body, []),
  look: async (body, unproved, witness) =>
    findUpdated(stated(threshold(body)), await witness.read(thresholdById(body.ThresholdId)), unproved),
  isSentAgain: true,
});

/** `POST /subscriptions/thresholds/delete`, with its assignments. */
export const deleteThreshold = writeKind({
  operation: 'deleteThreshold',
  secrets: [],
  decode: (answer, body) =>
    confirmed(answer, { id: 'ThresholdId', status: 'ThresholdStatus' }, body.ThresholdId),
  tags: ({ ThresholdId }) => [tag('threshold', ThresholdId)],
  locks: ({ ThresholdId }) => [tag('threshold', ThresholdId)],
  look: async ({ ThresholdId }, _baseline, witness) =>
    findDeleted(ThresholdId, await witness.read(thresholdById(ThresholdId))),
  isSentAgain: true,
});

/** `POST /subscriptions/thresholds/assignments/add`. */
export const addThresholdAssignment = writeKind({
  operation: 'addThresholdAssignment',
  secrets: [],
  decode: (answer, body): Assignment => outcome(answer, (row) => thresholdAssignment({ ...body, ...row })),
  tags: ({ ThresholdId }) => [tag('threshold', ThresholdId)],
  locks: ({ ThresholdId }) => [`addThresholdAssignment ${tag('threshold', ThresholdId)}`],
  baseline: async ({ ThresholdId }, witness) => idsOf(await witness.read(thresholdAssignments(ThresholdId))),
  ...creation(async (body: BodyOf<'addThresholdAssignment'>, witness) => {
    const rows = await witness.read(thresholdAssignments(body.ThresholdId));
    const asked = (id: string) => stated(thresholdAssignment({ ...body, ThresholdAssignmentId: id }));
    return { kind: 'thresholdAssignment', rows, asked };
  }),
  claims: ({ id }) => [tag('thresholdAssignment', id)],
  isSentAgain: true,
});

/**
 * `POST /subscriptions/thresholds/assignments/update`: fields left out keep their values. Assignments are listed by threshold
 * only, so one whose threshold is not sent is sent again unseen.
 */
export const updateThresholdAssignment = writeKind({
  operation: 'updateThresholdAssignment',
  secrets: [],
  decode: (answer, body): Assignment => outcome(answer, (row) => thresholdAssignment({ ...body, ...row })),
  // The threshold that it belonged to is not known here.
  tags: () => [listTag('thresholdAssignments')],
  locks: ({ ThresholdAssignmentId }) => [tag('thresholdAssignment', ThresholdAssignmentId)],
  baseline: async (body) => unprovable(body, []),
  async look(body, unproved, witness) {
    if (!body.ThresholdId) return SENT_AGAIN_UNSEEN;
    const assignments = await witness.read(thresholdAssignments(body.ThresholdId));
    const shown = assignments.find(({ id }) => id === body.ThresholdAssignmentId) ?? null;
    return findUpdated(stated(thresholdAssignment(body)), shown, unproved);
  },
  isSentAgain: true,
});

/**
 * `POST /subscriptions/thresholds/assignments/delete`. Nothing shows an assignment whose threshold is not known, and a second
 * deletion would be refused as if the first had not been done: unclear, and without a lock, which nothing would open.
 */
export const deleteThresholdAssignment = writeKind({
  operation: 'deleteThresholdAssignment',
  secrets: [],
  decode: (answer, body) =>
    confirmed(
      answer,
      { id: 'ThresholdAssignmentId', status: 'ThresholdAssignmentStatus' },
      body.ThresholdAssignmentId,
    ),
  tags: () => [listTag('thresholdAssignments')],
  look: async () => 'unclear',
  isSentAgain: false,
});
