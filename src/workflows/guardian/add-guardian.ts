import * as writes from '../../datasources/telegent/writes/guardian.js';
import type { AddGuardianInput } from '../../schema/guardian/guardian-inputs.js';
import { mutation } from '../definition.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import { planned } from '../plan.js';
import { UserErrorCode } from '../user-error.js';
import { lockOfRelation, relationBetween, requireGuardianOn } from './relations.js';

/** `POST /subscribers/guardians/relation`: one way, within an account, and never both ways between the same two. */
export const addGuardian = mutation({
  name: 'addGuardian',

  locks: (input: AddGuardianInput) => [lockOfRelation(input)],

  async prepare(input: AddGuardianInput, preparation) {
    const { guardianId, wardId } = input;
    const { guardian, ward } = await preparation.found({
      guardian: preparation.subscriber(guardianId, 'guardianId'),
      ward: preparation.subscriber(wardId, 'wardId'),
    });
    if (guardian.id === ward.id) {
      const message = 'wardId is the guardian itself: nobody watches over oneself.';
      preparation.refuse(UserErrorCode.MISMATCH, message, 'wardId');
    }
    if (guardian.accountId !== ward.accountId) {
      const message = 'wardId belongs to another account than guardianId: both must be in the same.';
      preparation.refuse(UserErrorCode.MISMATCH, message, 'wardId');
    }
    preparation.stopIfRefused();
    await Promise.all([
      requireGuardianOn(guardian, 'guardianId', preparation),
      requireGuardianOn(ward, 'wardId', preparation),
    ]);
    const { fresh } = preparation;
    const [standing, reverse] = await Promise.all([
      relationBetween(guardian, ward, fresh, preparation),
      relationBetween(ward, guardian, fresh, preparation),
    ]);
    if (reverse) {
      const message =
        'wardId names a subscriber that watches over the guardian already: removeGuardian that one first.';
      preparation.refuse(UserErrorCode.MISMATCH, message, 'wardId');
    }
    const relation = input.relation.trim();
    if (standing && standing.relation !== relation) {
      const message =
        'guardianId names a subscriber that watches over the ward already, under another relation: removeGuardian first.';
      preparation.refuse(UserErrorCode.TAKEN, message, 'guardianId');
    } else if (standing) warnNothingToDo(preparation);
    const body = { ParentSubscriberId: guardian.id, ChildSubscriberId: ward.id, Relation: relation };
    const credential = preparation.credentialFor(ward.accountId);
    return {
      accountId: ward.accountId,
      kept: { subscriberId: ward.id, guardianId: guardian.id },
      writes: standing ? [] : [planned('add', writes.createGuardianRelation, body, credential)],
    };
  },

  result: (kept) => kept,
});
