import { Refusal, type Call, type Domain } from '../operation.js';
import type { RelationRecord, SubscriberRecord } from '../records.js';
import { tailOf } from '../table.js';
import { instant } from './dates.js';
import { listed } from './paging.js';
import { demanded, text } from './request.js';
import { requireSubscriber, sameId, seesSubscriber } from './scope.js';

const answer = (relation: RelationRecord) => ({
  ParentSubscriberId: relation.parentId,
  ChildSubscriberId: relation.childId,
  Relation: relation.relation,
});

/** A relation has no id upstream: its two ends are. */
const relationId = (parent: string, child: string) => `REL-${tailOf(parent)}/${tailOf(child)}`;

/** Both subscribers of a request. */
function ends(call: Call, missing: 404 | 400): [parent: SubscriberRecord, child: SubscriberRecord] {
  const parentId = text(call.body, 'ParentSubscriberId');
  const childId = text(call.body, 'ChildSubscriberId');
  return [
    requireSubscriber(call, parentId, missing, 'ParentSubscriberId'),
    requireSubscriber(call, childId, missing, 'ChildSubscriberId'),
  ];
}

export const guardianRelations: Domain = {
  createGuardianRelation(call) {
    const { store, body, now } = call;
    const [parent, child] = ends(call, 400);
    if (sameId(parent.id, child.id)) throw new Refusal(400, 'A subscriber cannot be its own guardian');
    const off = [parent, child].find((one) => !one.guardianCalls && !one.guardianMessages);
    if (off) throw new Refusal(400, `AI Guardian is not enabled for ${off.id}`);
    const id = relationId(parent.id, child.id);
    if (store.relations.get(id)) throw new Refusal(400, 'Relation already exists');
    const relation = demanded(body, 'Relation');
    return answer(
      store.relations.put({ id, createdAt: now.getTime(), parentId: parent.id, childId: child.id, relation }),
    );
  },

  getGuardianRelationsByParent(call) {
    const parent = requireSubscriber(call, call.query.ParentSubscriberId);
    const own = listed(call, call.store.relations).by('parent', tailOf(parent.id));
    const visible = own.filter(({ childId }) => seesSubscriber(call, childId));
    return { ParentSubscriberId: parent.id, Children: visible.map(answer) };
  },

  getGuardianRelationsByChild(call) {
    const child = requireSubscriber(call, call.query.ChildSubscriberId);
    const own = listed(call, call.store.relations).by('child', tailOf(child.id));
    const visible = own.filter(({ parentId }) => seesSubscriber(call, parentId));
    return { ChildSubscriberId: child.id, Guardians: visible.map(answer) };
  },

  deleteGuardianRelation(call) {
    const [parent, child] = ends(call, 404);
    const relation = call.store.relations.get(relationId(parent.id, child.id));
    if (!relation) throw new Refusal(404, 'Relation not found');
    call.store.relations.delete(relation.id);
    return { Status: 'Deleted', DateDeleted: instant(call.now.getTime()), ...answer(relation) };
  },
};
