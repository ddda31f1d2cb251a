import { workgroupTypeWords } from '../../datasources/telegent/encode/workgroups.js';
import { given } from '../../datasources/telegent/reads/query.js';
import * as writes from '../../datasources/telegent/writes/workgroups.js';
import type { CreateWorkgroupInput } from '../../schema/workgroup/workgroup-inputs.js';
import { warnOfInsecureUrl } from '../called-address.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import { refuseForeignReferences, refuseUnclearTargets } from './references.js';
import { workgroupBody } from './workgroup-body.js';

/** `POST /workgroups`. */
export const createWorkgroup = mutation({
  name: 'createWorkgroup',

  async prepare(input: CreateWorkgroupInput, preparation) {
    refuseUnclearTargets(input, preparation);
    warnOfInsecureUrl(input.announcementUrl, preparation, 'announcementUrl');
    const { account } = await preparation.found({
      account: preparation.account(input.accountId, 'accountId'),
    });
    await refuseForeignReferences(input, account.id, preparation);
    const body = given({
      ...workgroupBody(input),
      Name: input.name.trim(),
      Type: workgroupTypeWords[input.type],
      InternalExtension: input.internalExtension ?? undefined,
      CallerIdType: input.callerIdType ?? undefined,
      CallerIdName: input.callerIdName ?? undefined,
      HoldMusicId: input.holdMusicId ?? undefined,
      AiRecording: input.aiRecording ?? undefined,
      WaitBetween: input.waitBetween ?? undefined,
      TollFreeNumber: input.tollFreeNumber ?? undefined,
      AccountId: account.id,
    });
    return {
      accountId: account.id,
      kept: null,
      writes: [planned('create', writes.createWorkgroup, body, preparation.credentialFor(account.id))],
    };
  },

  result: (_kept, results) => ({
    workgroupId: resultOf(results, 'create', writes.createWorkgroup)?.id ?? null,
  }),
});
