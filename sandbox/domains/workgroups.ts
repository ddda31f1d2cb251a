import { Refusal, type Call, type Domain } from '../operation.js';
import type { ActivityRecord } from '../records.js';
import { tailOf } from '../table.js';
import { listed } from './paging.js';
import { mergedFields, queried, shownFields, text } from './request.js';
import { newId, reaches, requireOwned, requireTarget, targetAccount } from './scope.js';

const UPDATABLE = [
  'Name',
  'TelegentPhone',
  'Type',
  'CallOrder',
  'AnnouncementText',
  'AnnouncementUrl',
  'ScheduleId',
  'TimeZone',
  'RecordCalls',
  'TranscribeRecordings',
  'OffHoursType',
  'OffHoursId',
  'OnHoursType',
  'OnHoursId',
];
const SETTABLE = [
  ...UPDATABLE,
  'InternalExtension',
  'CallerIdType',
  'CallerIdName',
  'HoldMusicId',
  'AiRecording',
  'WaitBetween',
  'TollFreeNumber',
];
const MEMBER = [
  'DigitOrder',
  'PhoneNumber',
  'Type',
  'ReferenceWorkgroupId',
  'ReferenceUserId',
  'SmsNotification',
  'EmailNotification',
];

const requireWorkgroup = (call: Call, id: string | undefined) =>
  requireTarget(call, call.store.workgroups, id, 'WorkgroupId');

function requireActivity(call: Call): ActivityRecord {
  const activity = call.store.activities.get(text(call.body, 'WorkgroupActivityId'));
  const workgroup = call.store.workgroups.get(activity?.workgroupId);
  if (!activity || !workgroup || !reaches(call, workgroup.accountId)) {
    throw new Refusal(404, 'Invalid WorkgroupActivityId');
  }
  return activity;
}

function checkReferences(call: Call): void {
  const { body, store } = call;
  const scheduleId = text(body, 'ScheduleId');
  const nested = text(body, 'ReferenceWorkgroupId');
  if (scheduleId) requireOwned(call, store.schedules, scheduleId, 'ScheduleId', 400);
  if (nested) requireOwned(call, store.workgroups, nested, 'ReferenceWorkgroupId', 400);
}

const activityAnswer = (status: string, id: string) => ({
  WorkgroupActivityStatus: status,
  WorkgroupActivityId: id,
});

export const workgroups: Domain = {
  listWorkgroups: (call) => ({
    Workgroups: listed(call, call.store.workgroups)
      .all()
      .filter(({ accountId }) => reaches(call, accountId))
      .map(({ id, fields }) => ({ WorkgroupId: id, ...shownFields(fields, ['Name', 'Type']), Active: true })),
  }),

  getWorkgroup(call) {
    const { id, accountId, fields } = requireWorkgroup(call, queried(call, 'WorkgroupId'));
    const shown = shownFields(fields, ['Name', 'Type', 'ScheduleId']);
    return { WorkgroupId: id, ...shown, AccountId: accountId, Active: true };
  },

  createWorkgroup(call) {
    checkReferences(call);
    const { id, accountId, fields } = call.store.workgroups.put({
      id: newId('WID'),
      createdAt: call.now.getTime(),
      accountId: targetAccount(call).id,
      fields: mergedFields({}, call.body, SETTABLE),
    });
    const shown = ['Name', 'TelegentPhone', 'Type', 'CallOrder', 'AnnouncementText', 'ScheduleId'];
    return { WorkgroupId: id, ...shownFields(fields, shown), AccountId: accountId };
  },

  updateWorkgroup(call) {
    checkReferences(call);
    const before = requireWorkgroup(call, text(call.body, 'WorkgroupId'));
    const fields = mergedFields(before.fields, call.body, UPDATABLE);
    call.store.workgroups.put({ ...before, fields });
    return { WorkgroupId: before.id, ...shownFields(fields, ['Name', 'Type']) };
  },

  /** The id comes in the query of a POST without a body. */
  deleteWorkgroup(call) {
    const { store } = call;
    const { id } = requireWorkgroup(call, queried(call, 'WorkgroupId'));
    for (const activity of store.activities.by('workgroup', tailOf(id))) store.activities.delete(activity.id);
    store.workgroups.delete(id);
    return { WorkgroupId: id, Successful: true };
  },

  createWorkgroupActivity(call) {
    checkReferences(call);
    const { id } = call.store.activities.put({
      id: newId('WAID'),
      createdAt: call.now.getTime(),
      workgroupId: requireWorkgroup(call, text(call.body, 'WorkgroupId')).id,
      fields: mergedFields({}, call.body, MEMBER),
    });
    return activityAnswer('Created', id);
  },

  updateWorkgroupActivity(call) {
    checkReferences(call);
    const before = requireActivity(call);
    const parent = text(call.body, 'WorkgroupId');
    call.store.activities.put({
      ...before,
      workgroupId: parent ? requireWorkgroup(call, parent).id : before.workgroupId,
      fields: mergedFields(before.fields, call.body, MEMBER),
    });
    return activityAnswer('Updated', before.id);
  },

  deleteWorkgroupActivity(call) {
    const { id } = requireActivity(call);
    call.store.activities.delete(id);
    return activityAnswer('Deleted', id);
  },
};
