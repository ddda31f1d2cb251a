import { maySeeAccount } from '../../auth/policies.js';
import type { WorkgroupActivityRecord } from '../../datasources/contracts/index.js';
import type { Access } from '../../datasources/scope/access.js';
import { idOf } from '../../datasources/scope/scope.js';
import type { WorkgroupRecord } from '../../datasources/telegent/records/index.js';
import { Workgroups } from '../../datasources/workgroups.js';
import { writtenActivity } from '../../datasources/written-activities.js';
import { WrittenFields } from '../../datasources/written-fields.js';
import { goneAs } from '../gone.js';
import type { Preparation } from '../preparation.js';

/** A workgroup, with the account that it belongs to. */
export type OwnedWorkgroup = WorkgroupRecord & { readonly accountId: string | null };

/** A workgroup of an account that the viewer may see; what is there depends on the eyes. */
export const workgroupSeenBy =
  (id: string, { ledger }: Preparation) =>
  async (access: Access): Promise<OwnedWorkgroup | null> => {
    const found = await new Workgroups(access, new WrittenFields(ledger)).byId(id);
    // The list of an account's own credential does not say whose its rows are.
    return found && { ...found, accountId: found.accountId ?? access.viewer.accountId };
  };

/** The workgroup that an input names; refused alike where there is none and where it is another account's. */
export function workgroup(
  id: string,
  preparation: Preparation,
  ...field: readonly string[]
): Promise<OwnedWorkgroup | null> {
  return preparation.named('workgroup', workgroupSeenBy(id, preparation), ...field);
}

/** Whether an account has a schedule. */
export const hasSchedule =
  (id: string, accountId: string) =>
  async (access: Access): Promise<true | null> => {
    const schedules = await access.listsOf(accountId)?.schedules();
    return schedules?.one(idOf, id)?.accountId === accountId || null;
  };

/**
 * The activity that an input names. No read of the platform tells whose it is: this graph knows it of those that it made. Any
 * other is left to the platform's own check, where the credential reaches nothing but what the viewer may see.
 */
export async function activity(
  id: string,
  preparation: Preparation,
): Promise<WorkgroupActivityRecord | null> {
  const { viewer, access, ledger } = preparation;
  const known = await writtenActivity(new WrittenFields(ledger), id);
  if (known.accountId !== null && maySeeAccount(viewer, known.accountId)) return known;
  const mayBeLeftToPlatform = viewer.accountId === null || access.hasOwnCredential;
  if (known.accountId === null && mayBeLeftToPlatform) return { ...known, accountId: viewer.accountId };
  preparation.refuseAbsent('activity', 'workgroupActivityId');
  return null;
}

export const workgroupIsGone = goneAs({ says: 'WorkgroupId', thing: 'workgroup', field: 'workgroupId' });
export const activityIsGone = goneAs({
  says: 'WorkgroupActivityId',
  thing: 'activity',
  field: 'workgroupActivityId',
});
