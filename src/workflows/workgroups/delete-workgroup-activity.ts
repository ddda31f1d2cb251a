import * as writes from '../../datasources/telegent/writes/workgroups.js';
import { forgottenActivity } from '../../datasources/written-activities.js';
import type { DeleteWorkgroupActivityInput } from '../../schema/workgroup/activity-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { activity, activityIsGone } from './find-workgroups.js';

/** `POST /workgroups/activity/delete`. */
export const deleteWorkgroupActivity = mutation({
  name: 'deleteWorkgroupActivity',

  async prepare({ workgroupActivityId: id }: DeleteWorkgroupActivityInput, preparation) {
    const { known } = await preparation.found({ known: activity(id, preparation) });
    const { accountId, workgroupId } = known;
    const body = { WorkgroupActivityId: id };
    return {
      accountId,
      kept: { deletedId: id, workgroupId },
      writes: [planned('delete', writes.deleteWorkgroupActivity, body, preparation.credentialFor(accountId))],
    };
  },

  result: ({ deletedId, workgroupId }) => ({ deletedId, workgroupId }),

  refusal: activityIsGone,

  documents(_settled, results) {
    const deleted = resultOf(results, 'delete', writes.deleteWorkgroupActivity);
    return deleted ? forgottenActivity(deleted.id) : [];
  },
});
