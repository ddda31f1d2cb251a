import { workgroupMemberTypeWords } from '../../datasources/telegent/encode/workgroups.js';
import { WorkgroupMemberType } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/workgroups.js';
import { rememberedActivity } from '../../datasources/written-activities.js';
import type { CreateWorkgroupActivityInput } from '../../schema/workgroup/activity-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { UserErrorCode } from '../user-error.js';
import { activityBody, memberTypeOf, refuseUnclearMember, rememberedSettings } from './activity-body.js';
import { workgroup, workgroupIsGone } from './find-workgroups.js';
import { refuseForeignReferences } from './references.js';

/** `POST /workgroups/activity`. */
export const createWorkgroupActivity = mutation({
  name: 'createWorkgroupActivity',

  async prepare(input: CreateWorkgroupActivityInput, preparation) {
    refuseUnclearMember(input, input.workgroupId, preparation);
    if ((memberTypeOf(input) ?? input.number) == null) {
      const message = 'subscriberId, number or memberWorkgroupId is required: who is the member?';
      preparation.refuse(UserErrorCode.INVALID, message, 'subscriberId');
    }
    const { workgroupId } = input;
    const { parent } = await preparation.found({
      parent: workgroup(workgroupId, preparation, 'workgroupId'),
    });
    const { id, accountId } = parent;
    await refuseForeignReferences(input, accountId, preparation);
    const memberType = memberTypeOf(input) ?? WorkgroupMemberType.USER;
    const body = { ...activityBody(input), WorkgroupId: id, Type: workgroupMemberTypeWords[memberType] };
    const remembered = { ...rememberedSettings(input), memberType, accountId, workgroupId: id };
    return {
      accountId,
      kept: { workgroupId: id, remembered },
      writes: [planned('create', writes.createWorkgroupActivity, body, preparation.credentialFor(accountId))],
    };
  },

  result: ({ workgroupId }, results) => ({
    workgroupId,
    activityId: resultOf(results, 'create', writes.createWorkgroupActivity)?.id ?? null,
  }),

  refusal: workgroupIsGone,

  documents({ kept }, results) {
    const made = resultOf(results, 'create', writes.createWorkgroupActivity);
    return made ? rememberedActivity(made.id, kept.remembered) : [];
  },
});
