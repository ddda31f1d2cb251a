import { confirmed, outcome } from '../decode/outcome.js';
import { creation, idsOf } from '../evidence/created.js';
import { findDeleted, findUpdated, unprovable } from '../evidence/changed.js';
import { stated } from '../evidence/likeness.js';
import type { Stored } from '../evidence/stored.js';
import { accountMessageRoutes, messageRoute, messageRouteById } from '../reads/message-routes.js';
import { listTag, tag } from '../reads/tags.js';
import type { MessageRouteRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { writeKind, type Witness } from '../write.js';

const SECRETS = ['MessagePasswordToken', 'CallbackMessagePasswordToken'];
const UNSEEN = [...SECRETS, 'InboundBypass', 'OutboundBypass', 'IntelligentRouteEnabled'];

type Route = Stored<MessageRouteRecord>;
/** The platform's samples send null, which the specification leaves out, for a callback that is not wanted any more. */
type UpdateBody = {
  readonly [Name in keyof BodyOf<'updateMessageRoute'>]:
    BodyOf<'updateMessageRoute'>[Name] | (Name extends `Callback${string}` ? null : never);
};

/** Null where nobody says whose routes to list. */
async function routesOf(
  { AccountId }: { readonly AccountId?: string },
  witness: Witness,
): Promise<readonly MessageRouteRecord[] | null> {
  const accountId = AccountId ?? witness.accountId;
  return accountId === null ? null : witness.read(accountMessageRoutes(accountId));
}

/** `POST /message/routes`. Its switches for Guardian are shown by no read, so they tell no two routes apart. */
export const createMessageRoute = writeKind({
  operation: 'createMessageRoute',
  secrets: SECRETS,
  decode: (answer): Route => outcome(answer, messageRoute),
  tags: (_body, route) => [listTag('messageRoutes'), ...(route ? [tag('messageRoute', route.id)] : [])],
  locks: ({ AccountId }, credentialId) => [`createMessageRoute account:${AccountId ?? credentialId}`],
  async baseline(body, witness) {
    const routes = await routesOf(body, witness);
    return routes && idsOf(routes);
  },
  ...creation(async (body: BodyOf<'createMessageRoute'>, witness) => {
    const rows = await routesOf(body, witness);
    const asked = (id: string) => stated(messageRoute({ ...body, MessageRouteId: id }));
    return rows && { kind: 'messageRoute', rows, asked };
  }),
  claims: ({ id }) => [tag('messageRoute', id)],
  isSentAgain: true,
});

/** `POST /message/routes/update`: fields left out keep their values. */
export const updateMessageRoute = writeKind({
  operation: 'updateMessageRoute',
  secrets: SECRETS,
  decode: (answer, body: UpdateBody): Route => outcome(answer, (row) => messageRoute({ ...body, ...row })),
  tags: ({ MessageRouteId }) => [tag('messageRoute', MessageRouteId), listTag('messageRoutes')],
  locks: ({ MessageRouteId }) => [tag('messageRoute', MessageRouteId)],
  baseline: async (body) => unprovable(body, UNSEEN),
  look: async (body, unproved, witness) =>
    findUpdated(
      stated(messageRoute(body)),
      await witness.read(messageRouteById(body.MessageRouteId)),
      unproved,
    ),
  isSentAgain: true,
});

/** `POST /message/routes/delete`. Numbers on the route lose it. */
export const deleteMessageRoute = writeKind({
  operation: 'deleteMessageRoute',
  secrets: [],
  decode: (answer, body) =>
    confirmed(answer, { id: 'MRID', status: 'MessageRouteStatus' }, body.MessageRouteId),
  tags: ({ MessageRouteId }) => [
    tag('messageRoute', MessageRouteId),
    listTag('messageRoutes'),
    listTag('inventory'),
  ],
  locks: ({ MessageRouteId }) => [tag('messageRoute', MessageRouteId)],
  look: async ({ MessageRouteId }, _baseline, witness) =>
    findDeleted(MessageRouteId, await witness.read(messageRouteById(MessageRouteId))),
  isSentAgain: true,
});
