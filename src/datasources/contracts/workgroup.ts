import type {
  AccountRecord,
  ScheduleRecord,
  WorkgroupMemberType,
  WorkgroupRecord,
} from '../telegent/records/index.js';

/** A member of a workgroup, as this graph last set it: no read of the platform shows any. */
export interface WorkgroupActivityRecord {
  readonly id: string;
  readonly accountId: string | null;
  readonly workgroupId: string | null;
  readonly memberType: WorkgroupMemberType | null;
  readonly digitOrder: number | null;
  readonly e164: string | null;
  readonly smsNotification: boolean | null;
  readonly emailNotification: boolean | null;
}

/** Groups that answer calls together, and the hours in which they do. */
export interface WorkgroupSource {
  byId(id: string): Promise<WorkgroupRecord | null>;
  ofAccount(account: AccountRecord): Promise<readonly WorkgroupRecord[]>;
  schedulesOf(account: AccountRecord): Promise<readonly ScheduleRecord[]>;
  scheduleOf(workgroup: WorkgroupRecord): Promise<ScheduleRecord | null>;
  /** The same workgroup with every field: reads what the answer that it came from left out. */
  complete(workgroup: WorkgroupRecord): Promise<WorkgroupRecord>;
  /** The member that was made or changed through this graph. Null when the viewer may not see whose it is, or nobody knows. */
  activityById(id: string): Promise<WorkgroupActivityRecord | null>;
}
