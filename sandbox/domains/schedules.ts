import type { Domain } from '../operation.js';
import { listed } from './paging.js';
import { reaches } from './scope.js';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOURS = DAYS.flatMap((day) => [`${day}StartTime`, `${day}EndTime`]);

export const schedules: Domain = {
  listAccountSchedules(call) {
    const own = listed(call, call.store.schedules)
      .all()
      .filter(({ accountId }) => reaches(call, accountId));
    return {
      AccountID: call.caller.id,
      TotalSchedules: own.length,
      Results: own.map(({ id, accountId, fields }) => ({
        ScheduleId: id,
        Name: fields.Name ?? '',
        AccountId: accountId,
        ...Object.fromEntries(HOURS.map((hour) => [hour, fields[hour] ?? ''])),
      })),
    };
  },
};
