import { given } from '../../datasources/telegent/reads/query.js';
import * as writes from '../../datasources/telegent/writes/workgroups.js';
import { rememberedActivity } from '../../datasources/written-activities.js';
import type { UpdateWorkgroupActivityInput } from '../../schema/workgroup/activity-inputs.js';
import { mutation } from '../definition.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import { planned } from '../plan.js';
import { UserErrorCode } from '../user-error.js';
import { activityBody, refuseUnclearMember, rememberedSettings } from './activity-body.js';
import { activity, activityIsGone, workgroup } from './find-workgroups.js';
import { refuseForeignReferences } from './references.js';

/** `POST /workgroups/activity/update`: only what is sent changes. */
export const updateWorkgroupActivity = mutation({
  name: 'updateWorkgroupActivity',

  async prepare(input: UpdateWorkgroupActivityInput, preparation) {
    const { workgroupActivityId: id, workgroupId, number, subscriberId, memberWorkgroupId } = input;
    const { known } = await preparation.found({ known: activity(id, preparation) });
    // Checked as a member of the workgroup that it is in, unless it goes to another one.
    refuseUnclearMember(input, workgroupId ?? known.workgroupId, preparation);
    const parent = workgroupId == null ? null : await workgroup(workgroupId, preparation, 'workgroupId');
    const accountId = known.accountId ?? parent?.accountId ?? null;
    if (parent && parent.accountId !== accountId) preparation.refuseAbsent('workgroup', 'workgroupId');
    if (accountId === null && !parent && (number ?? subscriberId ?? memberWorkgroupId) != null) {
      const message =
        'workgroupId is required: the graph did not make the activity, and cannot tell its account.';
      preparation.refuse(UserErrorCode.INVALID, message, 'workgroupId');
    }
    preparation.stopIfRefused();
    await refuseForeignReferences(input, accountId, preparation);
    const place = given({ accountId: accountId ?? undefined, workgroupId: parent?.id });
    const plan = {
      accountId,
      kept: {
        activityId: id,
        workgroupId: parent?.id ?? known.workgroupId,
        remembered: { ...rememberedSettings(input), ...place },
      },
    };
    const changes = given({ ...activityBody(input), WorkgroupId: parent?.id });
    if (Object.keys(changes).length === 0) {
      warnNothingToDo(preparation);
      return { ...plan, writes: [] };
    }
    const body = { WorkgroupActivityId: id, ...changes };
    const credential = preparation.credentialFor(accountId);
    return { ...plan, writes: [planned('update', writes.updateWorkgroupActivity, body, credential)] };
  },

  result: ({ activityId, workgroupId }) => ({ activityId, workgroupId }),

  refusal: activityIsGone,

  documents({ kept }) {
    const { activityId, remembered } = kept;
    return rememberedActivity(activityId, remembered);
  },
});
