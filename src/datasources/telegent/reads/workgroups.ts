import { required, single, type Answer, type Row } from '../decode/answer.js';
import { flag } from '../decode/flag.js';
import { list } from '../decode/list.js';
import { text } from '../decode/text.js';
import type { ScheduleHours, ScheduleRecord, WorkgroupRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { listTag, tag } from './tags.js';

type LooseWorkgroup = Loose<Answer<'getWorkgroup'> & Row<'listWorkgroups', 'Workgroups'>>;
type LooseSchedule = Loose<Row<'listAccountSchedules', 'Results'>>;

const DAYS = [
  ['MONDAY', 'MondayStartTime', 'MondayEndTime'],
  ['TUESDAY', 'TuesdayStartTime', 'TuesdayEndTime'],
  ['WEDNESDAY', 'WednesdayStartTime', 'WednesdayEndTime'],
  ['THURSDAY', 'ThursdayStartTime', 'ThursdayEndTime'],
  ['FRIDAY', 'FridayStartTime', 'FridayEndTime'],
  ['SATURDAY', 'SaturdayStartTime', 'SaturdayEndTime'],
  ['SUNDAY', 'SundayStartTime', 'SundayEndTime'],
] as const satisfies readonly [ScheduleHours['day'], keyof LooseSchedule, keyof LooseSchedule][];

export function workgroup(row: LooseWorkgroup): WorkgroupRecord {
  return {
    id: required('WorkgroupId', text(row.WorkgroupId)),
    name: text(row.Name),
    type: text(row.Type),
    active: flag(row.Active),
    accountId: 'AccountId' in row ? text(row.AccountId) : undefined,
    scheduleId: 'ScheduleId' in row ? text(row.ScheduleId) : undefined,
  };
}

function schedule(row: LooseSchedule): ScheduleRecord {
  return {
    id: required('ScheduleId', text(row.ScheduleId)),
    name: text(row.Name),
    accountId: text(row.AccountId),
    hours: DAYS.map(([day, start, end]) => ({ day, opensAt: text(row[start]), closesAt: text(row[end]) })),
  };
}

/** `GET /workgroups`. */
export function workgroupById(id: string): Read<WorkgroupRecord | null> {
  return read({
    operation: 'getWorkgroup',
    query: { WorkgroupId: id },
    resource: 'workgroup',
    tags: [tag('workgroup', id)],
    decode: (answer) => single(answer, 'WorkgroupId', workgroup),
    whenNotFound: { value: null },
  });
}

/** `GET /account/workgroups`; without account and schedule. */
export function accountWorkgroups(): Read<readonly WorkgroupRecord[]> {
  return read({
    operation: 'listWorkgroups',
    resource: 'workgroup',
    tags: [listTag('workgroups')],
    decode: (answer) => list(answer, { name: 'workgroups', under: 'Workgroups', row: workgroup }),
  });
}

/** `GET /account/schedules`; there is no read of a single one. */
export function accountSchedules(): Read<readonly ScheduleRecord[]> {
  return read({
    operation: 'listAccountSchedules',
    resource: 'workgroup',
    tags: [listTag('schedules')],
    decode: (answer) =>
      list(answer, { name: 'schedules', under: 'Results', total: 'TotalSchedules', row: schedule }),
  });
}
