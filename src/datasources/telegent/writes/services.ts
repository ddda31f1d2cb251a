import { UndecodableAnswer } from '../errors.js';
import { isBlank } from '../decode/answer.js';
import { confirmed, outcome, undescribedOutcome } from '../decode/outcome.js';
import { creation, idsOf } from '../evidence/created.js';
import { findUpdated, unprovable } from '../evidence/changed.js';
import { likeness, stated } from '../evidence/likeness.js';
import type { Stored } from '../evidence/stored.js';
import { accountServices, service, serviceById, serviceItem, serviceItems } from '../reads/services.js';
import { listTag, tag } from '../reads/tags.js';
import type { ServiceItemRecord, ServiceRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { writeKind } from '../write.js';

type Service = Stored<ServiceRecord>;
type Item = Stored<ServiceItemRecord>;

/** `POST /services`. */
export const createService = writeKind({
  operation: 'createService',
  secrets: [],
  decode: (answer): Service => outcome(answer, service),
  tags: (_body, made) => [listTag('services'), ...(made ? [tag('service', made.id)] : [])],
  locks: (_body, credentialId) => [`createService ${credentialId}`],
  baseline: async (_body, witness) => idsOf(await witness.read(accountServices())),
  ...creation(async (body: BodyOf<'createService'>, witness) => {
    const rows = await witness.read(accountServices());
    const asked = (id: string) => stated(service({ ...body, ServiceId: id }));
    return { kind: 'service', rows, asked };
  }),
  claims: ({ id }) => [tag('service', id)],
  isSentAgain: true,
});

/** `POST /services/update`: fields left out keep their values. Its answer is not described. */
export const updateService = writeKind({
  operation: 'updateService',
  secrets: [],
  decode: undescribedOutcome,
  tags: ({ ServiceId }) => [tag('service', ServiceId), listTag('services')],
  locks: ({ ServiceId }) => [tag('service', ServiceId)],
  baseline: async (body) => unprovable(body, []),
  async look(body, unproved, witness) {
    const shown = await witness.read(serviceById(body.ServiceId));
    return findUpdated(stated(service(body)), shown, unproved) === 'absent' ? 'absent' : { found: null };
  },
  isSentAgain: true,
});

/** `POST /services/delete`. Its answer is not described. */
export const deleteService = writeKind({
  operation: 'deleteService',
  secrets: [],
  decode: undescribedOutcome,
  tags: ({ ServiceId }) => [tag('service', ServiceId), listTag('services')],
  locks: ({ ServiceId }) => [tag('service', ServiceId)],
  async look({ ServiceId }, _baseline, witness) {
    const shown = await witness.read(serviceById(ServiceId));
    return shown === null || shown.active === false ? { found: null } : 'absent';
  },
  isSentAgain: true,
});

/** The item as the answer tells it; what it leaves out is as it was asked. */
function item(answer: object, body: object): Item {
  return outcome(answer, (row) => {
    if (isBlank(row)) throw new UndecodableAnswer('the answer says nothing');
    return serviceItem({ ...body, ...row });
  });
}

/** Items have no ids, so writes on the items of one service go one at a time and are told by their number. */
const itemsLock = ({ ServiceId }: { readonly ServiceId: string }): string =>
  `serviceItems ${tag('service', ServiceId)}`;

/** `POST /services/items/add`. Found when there is exactly one more item like the one that was asked for. */
export const addServiceItem = writeKind({
  operation: 'addServiceItem',
  secrets: [],
  decode: (answer, body): Item => item(answer, body),
  tags: ({ ServiceId }) => [tag('service', ServiceId)],
  locks: (body) => [itemsLock(body)],
  baseline: async (body, witness) =>
    likeItems(await witness.read(serviceItems(body.ServiceId)), serviceItem(body)).length,
  async look(body, before, witness) {
    const like = likeItems(await witness.read(serviceItems(body.ServiceId)), serviceItem(body));
    if (like.length <= before) return like.length === before ? 'absent' : 'unclear';
    const added: Item | undefined = like.at(-1);
    return added && like.length === before + 1 ? { found: added } : 'unclear';
  },
  isSentAgain: true,
});

function likeItems(
  items: readonly ServiceItemRecord[],
  asked: ServiceItemRecord,
): readonly ServiceItemRecord[] {
  return items.filter((shown) => likeness(stated(asked), shown) === 'same');
}

/**
 * `POST /services/items/update`. Which of several items it means is not shown: it is found when the service has one, else it
 * is sent again, which sets the same values once more.
 */
export const updateServiceItem = writeKind({
  operation: 'updateServiceItem',
  secrets: [],
  decode: (answer, body): Item => item(answer, body),
  tags: ({ ServiceId }) => [tag('service', ServiceId)],
  locks: (body) => [itemsLock(body)],
  baseline: async ({ Price, Monthly }) => unprovable({ Price, Monthly }, []),
  async look(body, unproved, witness) {
    const [only, ...others] = await witness.read(serviceItems(body.ServiceId));
    if (!only || others.length > 0) return 'absent';
    return findUpdated(stated(serviceItem(body)), only, unproved);
  },
  isSentAgain: true,
});

/** `POST /services/items/delete`: takes one item, a second time another one. Told by how many are left. */
export const deleteServiceItem = writeKind({
  operation: 'deleteServiceItem',
  secrets: [],
  decode: (answer, body) => confirmed(answer, { status: 'Successful' }, body.ServiceId),
  tags: ({ ServiceId }) => [tag('service', ServiceId)],
  locks: (body) => [itemsLock(body)],
  baseline: async ({ ServiceId }, witness) => (await witness.read(serviceItems(ServiceId))).length,
  async look({ ServiceId }, before, witness) {
    const gone = before - (await witness.read(serviceItems(ServiceId))).length;
    if (gone === 0) return 'absent';
    return gone === 1 ? { found: { id: ServiceId } } : 'unclear';
  },
  isSentAgain: true,
});
