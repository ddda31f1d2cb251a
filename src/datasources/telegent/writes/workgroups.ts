import { required } from '../decode/answer.js';
import { confirmed, outcome } from '../decode/outcome.js';
import { text } from '../decode/text.js';
import { creation, idsOf } from '../evidence/created.js';
import { findDeleted, findUpdated, SENT_AGAIN_UNSEEN, unprovable } from '../evidence/changed.js';
import { stated } from '../evidence/likeness.js';
import type { Stored } from '../evidence/stored.js';
import { listTag, tag } from '../reads/tags.js';
import { accountWorkgroups, workgroup, workgroupById } from '../reads/workgroups.js';
import type { WorkgroupRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { writeKind } from '../write.js';

/** All that a read shows of a workgroup's settings. */
const SEEN = new Set(['WorkgroupId', 'Name', 'Type', 'ScheduleId', 'AccountId']);

type Workgroup = Stored<WorkgroupRecord>;

/** `POST /workgroups`. The list covers all accounts of the credential and lacks the account, which the single read tells. */
export const createWorkgroup = writeKind({
  operation: 'createWorkgroup',
  secrets: [],
  decode: (answer): Workgroup => outcome(answer, workgroup),
  tags: (_body, made) => [listTag('workgroups'), ...(made ? [tag('workgroup', made.id)] : [])],
  locks: ({ AccountId }, credentialId) => [`createWorkgroup account:${AccountId ?? credentialId}`],
  baseline: async (_body, witness) => idsOf(await witness.read(accountWorkgroups())),
  ...creation(async (body: BodyOf<'createWorkgroup'>, witness) => ({
    kind: 'workgroup',
    rows: await witness.read(accountWorkgroups()),
    asked: (id) => stated(workgroup({ ...body, WorkgroupId: id })),
    complete: ({ id }) => witness.read(workgroupById(id)),
  })),
  claims: ({ id }) => [tag('workgroup', id)],
  isSentAgain: true,
});

/** `POST /workgroups/update`: fields left out keep their values, and most fields are shown by no read. */
export const updateWorkgroup = writeKind({
  operation: 'updateWorkgroup',
  secrets: [],
  decode: (answer, body): Workgroup => outcome(answer, (row) => workgroup({ ...body, ...row })),
  tags: ({ WorkgroupId }) => [tag('workgroup', WorkgroupId), listTag('workgroups')],
  locks: ({ WorkgroupId }) => [tag('workgroup', WorkgroupId)],
  baseline: async (body) =>
    unprovable(
      body,
      Object.keys(body).filter((name) => !SEEN.has(name)),
    ),
  look: async (body, unproved, witness) =>
    findUpdated(stated(workgroup(body)), await witness.read(workgroupById(body.WorkgroupId)), unproved),
  isSentAgain: true,
});

/** What `deleteWorkgroup` is about: the platform wants it in the query of a request without a body. */
interface WorkgroupDeletion {
  readonly WorkgroupId: string;
}

/** `POST /workgroups/delete`, with its activities. */
export const deleteWorkgroup = writeKind({
  operation: 'deleteWorkgroup',
  secrets: [],
  query: ({ WorkgroupId }: WorkgroupDeletion) => ({ WorkgroupId }),
  decode: (answer, body) => confirmed(answer, { id: 'WorkgroupId', status: 'Successful' }, body.WorkgroupId),
  tags: ({ WorkgroupId }) => [tag('workgroup', WorkgroupId), listTag('workgroups')],
  locks: ({ WorkgroupId }) => [tag('workgroup', WorkgroupId)],
  look: async ({ WorkgroupId }, _baseline, witness) =>
    findDeleted(WorkgroupId, await witness.read(workgroupById(WorkgroupId))),
  isSentAgain: true,
});

const ACTIVITY = { id: 'WorkgroupActivityId', status: 'WorkgroupActivityStatus' } as const;

/**
 * `POST /workgroups/activity`. No read shows activities: one whose answer was lost stays unclear, and is not made twice. No
 * cached read changes with it.
 */
export const createWorkgroupActivity = writeKind({
  operation: 'createWorkgroupActivity',
  secrets: [],
  decode: (answer) =>
    outcome(answer, (row) => {
      const id = required(ACTIVITY.id, text(row.WorkgroupActivityId));
      return confirmed(row, ACTIVITY, id);
    }),
  tags: () => [],
  look: async () => 'unclear',
  claims: ({ id }) => [tag('activity', id)],
  isSentAgain: false,
});

/** `POST /workgroups/activity/update`: sets the same values however often it is sent. */
export const updateWorkgroupActivity = writeKind({
  operation: 'updateWorkgroupActivity',
  secrets: [],
  decode: (answer, body) => confirmed(answer, ACTIVITY, body.WorkgroupActivityId),
  tags: () => [],
  locks: ({ WorkgroupActivityId }) => [tag('activity', WorkgroupActivityId)],
  look: async () => SENT_AGAIN_UNSEEN,
  isSentAgain: true,
});

/**
 * `POST /workgroups/activity/delete`. A second deletion would be refused as if the first had not been done, so it is unclear,
 * and without a lock, which nothing would open.
 */
export const deleteWorkgroupActivity = writeKind({
  operation: 'deleteWorkgroupActivity',
  secrets: [],
  decode: (answer, body) => confirmed(answer, ACTIVITY, body.WorkgroupActivityId),
  tags: () => [],
  look: async () => 'unclear',
  isSentAgain: false,
});
