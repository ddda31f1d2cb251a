import * as writes from '../../datasources/telegent/writes/workgroups.js';
import type { DeleteWorkgroupInput } from '../../schema/workgroup/workgroup-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { workgroup, workgroupIsGone } from './find-workgroups.js';

/** `POST /workgroups/delete`. */
export const deleteWorkgroup = mutation({
  name: 'deleteWorkgroup',

  async prepare({ workgroupId }: DeleteWorkgroupInput, preparation) {
    const { shown } = await preparation.found({ shown: workgroup(workgroupId, preparation, 'workgroupId') });
    const { id, accountId } = shown;
    const body = { WorkgroupId: id };
    return {
      accountId,
      kept: { deletedId: id, accountId },
      writes: [planned('delete', writes.deleteWorkgroup, body, preparation.credentialFor(accountId))],
    };
  },

  result: ({ deletedId, accountId }) => ({ deletedId, accountId }),

  refusal: workgroupIsGone,
});
