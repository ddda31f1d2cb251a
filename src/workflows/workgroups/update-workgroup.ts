import { workgroupTypeWords } from '../../datasources/telegent/encode/workgroups.js';
import * as writes from '../../datasources/telegent/writes/workgroups.js';
import type { UpdateWorkgroupInput } from '../../schema/workgroup/workgroup-inputs.js';
import { warnOfInsecureUrl } from '../called-address.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { isUnchanged } from '../nothing-to-do.js';
import { workgroup, workgroupIsGone, workgroupSeenBy } from './find-workgroups.js';
import { refuseForeignReferences, refuseUnclearTargets } from './references.js';
import { workgroupBody } from './workgroup-body.js';

/** `POST /workgroups/update`: only what is sent changes. */
export const updateWorkgroup = mutation({
  name: 'updateWorkgroup',

  async prepare(input: UpdateWorkgroupInput, preparation) {
    refuseUnclearTargets(input, preparation);
    warnOfInsecureUrl(input.announcementUrl, preparation, 'announcementUrl');
    const { workgroupId, idempotencyKey: _key, ...settings } = input;
    const { shown } = await preparation.found({ shown: workgroup(workgroupId, preparation, 'workgroupId') });
    const { id, accountId } = shown;
    await refuseForeignReferences(input, accountId, preparation);
    const plan = { accountId, kept: { workgroupId: id } };
    const asked = { ...settings, type: input.type == null ? null : workgroupTypeWords[input.type] };
    if (await isUnchanged(asked, workgroupSeenBy(id, preparation), preparation))
      return { ...plan, writes: [] };
    const body = { WorkgroupId: id, ...workgroupBody(input) };
    const credential = preparation.credentialFor(accountId);
    return { ...plan, writes: [planned('update', writes.updateWorkgroup, body, credential)] };
  },

  result: ({ workgroupId }) => ({ workgroupId }),

  refusal: workgroupIsGone,
});
