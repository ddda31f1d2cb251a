import * as writes from '../../datasources/telegent/writes/guardian.js';
import type { RemoveGuardianInput } from '../../schema/guardian/guardian-inputs.js';
import { mutation } from '../definition.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import { planned } from '../plan.js';
import { lockOfRelation, relationBetween } from './relations.js';

/** `POST /subscribers/guardians/relation/delete`: the link goes, both subscribers and their filters stay. */
export const removeGuardian = mutation({
  name: 'removeGuardian',

  locks: (input: RemoveGuardianInput) => [lockOfRelation(input)],

  async prepare({ guardianId, wardId }: RemoveGuardianInput, preparation) {
    const { guardian, ward } = await preparation.found({
      guardian: preparation.subscriber(guardianId, 'guardianId'),
      ward: preparation.subscriber(wardId, 'wardId'),
    });
    const standing = await preparation.find((access) => relationBetween(guardian, ward, access, preparation));
    if (!standing) warnNothingToDo(preparation);
    const body = { ParentSubscriberId: guardian.id, ChildSubscriberId: ward.id };
    const credential = preparation.credentialFor(ward.accountId);
    return {
      accountId: ward.accountId,
      kept: { subscriberId: ward.id, guardianId: guardian.id },
      writes: standing ? [planned('remove', writes.deleteGuardianRelation, body, credential)] : [],
    };
  },

  result: (kept) => kept,
});
