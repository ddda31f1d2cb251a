import { maySeeAccount } from '../auth/policies.js';
import { ViewerRole } from '../auth/viewer.js';
import type { Access } from './scope/access.js';
import type { WorkgroupActivityRecord, WorkgroupSource } from './contracts/index.js';
import type { CredentialLists } from './lists/credential-lists.js';
import { onceForEach } from './lists/once.js';
import { idOf } from './scope/scope.js';
import { workgroupById } from './telegent/reads/workgroups.js';
import type { AccountRecord, ScheduleRecord, WorkgroupRecord } from './telegent/records/index.js';
import { writtenActivity } from './written-activities.js';
import type { WrittenFields } from './written-fields.js';

/**
 * Rests on `GET /account/workgroups`, `GET /workgroups` and `GET /account/schedules`; for MANAGER and above. The workgroup
 * list does not name the account, so with a distributor's credential each workgroup is read for itself once.
 */
export class Workgroups implements WorkgroupSource {
  constructor(
    private readonly access: Access,
    private readonly written: WrittenFields,
  ) {}

  async byId(id: string): Promise<WorkgroupRecord | null> {
    const { accountId } = this.access.viewer;
    if (accountId !== null) {
      return (await this.#inAccount(accountId)).find((workgroup) => workgroup.id === id) ?? null;
    }
    const listed = (await (await this.#lists(null))?.workgroups())?.one(idOf, id);
    return listed ? this.#single(id) : null;
  }

  ofAccount(account: AccountRecord): Promise<readonly WorkgroupRecord[]> {
    return this.#inAccount(account.id);
  }

  async schedulesOf(account: AccountRecord): Promise<readonly ScheduleRecord[]> {
    const schedules = await (await this.#lists(account.id))?.schedules();
    return schedules?.rows.filter((schedule) => schedule.accountId === account.id) ?? [];
  }

  async scheduleOf(workgroup: WorkgroupRecord): Promise<ScheduleRecord | null> {
    const { scheduleId, accountId } = await this.complete(workgroup);
    if (scheduleId == null) return null;
    const schedule = (await (await this.#lists(accountId ?? null))?.schedules())?.one(idOf, scheduleId);
    return schedule && maySeeAccount(this.access.viewer, schedule.accountId) ? schedule : null;
  }

  async complete(workgroup: WorkgroupRecord): Promise<WorkgroupRecord> {
    if (workgroup.accountId !== undefined && workgroup.scheduleId !== undefined) return workgroup;
    return (await this.#single(workgroup.id)) ?? { ...workgroup, accountId: null, scheduleId: null };
  }

  async activityById(id: string): Promise<WorkgroupActivityRecord | null> {
    if (!this.access.isAtLeast(ViewerRole.MANAGER)) return null;
    const activity = await writtenActivity(this.written, id);
    return activity.workgroupId !== null && maySeeAccount(this.access.viewer, activity.accountId)
      ? activity
      : null;
  }

  readonly #single = onceForEach((id) => this.access.read(workgroupById(id)));

  /** All are asked whose they are, the wanted one among them, so that a foreign id costs what an unknown one does. */
  async #inAccount(accountId: string): Promise<readonly WorkgroupRecord[]> {
    const lists = await this.#lists(accountId);
    if (!lists) return [];
    const listed = (await lists.workgroups()).rows;
    if (lists.credential.accountId === accountId) return listed;
    const workgroups = await Promise.all(listed.map((row) => this.#single(row.id)));
    return workgroups.filter((row): row is WorkgroupRecord => row !== null && row.accountId === accountId);
  }

  /** The lists of the account, or of everything for a DISTRIBUTOR; null for who may not see workgroups. */
  async #lists(accountId: string | null): Promise<CredentialLists | null> {
    if (!this.access.isAtLeast(ViewerRole.MANAGER)) return null;
    if (accountId === null) return this.access.isAtLeast(ViewerRole.DISTRIBUTOR) ? this.access.catalog : null;
    return (await this.access.inAccount(accountId)) && this.access.listsOf(accountId);
  }
}
