import type { AccountRecord, ScheduleRecord, WorkgroupRecord } from '../telegent/records/index.js';

/** Groups that answer calls together, and the hours in which they do. */
export interface WorkgroupSource {
  byId(id: string): Promise<WorkgroupRecord | null>;
  ofAccount(account: AccountRecord): Promise<readonly WorkgroupRecord[]>;
  schedulesOf(account: AccountRecord): Promise<readonly ScheduleRecord[]>;
  scheduleOf(workgroup: WorkgroupRecord): Promise<ScheduleRecord | null>;
  /** The same workgroup with every field: reads what the answer that it came from left out. */
  complete(workgroup: WorkgroupRecord): Promise<WorkgroupRecord>;
}
