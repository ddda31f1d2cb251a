import type { CredentialLists } from '../../datasources/lists/credential-lists.js';
import type { Listing } from '../../datasources/lists/listing.js';
import { Routing } from '../../datasources/routing.js';
import type { Access } from '../../datasources/scope/access.js';
import { idOf } from '../../datasources/scope/scope.js';
import type { MessageRouteRecord, VoiceRouteRecord } from '../../datasources/telegent/records/index.js';
import { WrittenFields } from '../../datasources/written-fields.js';
import type { Preparation } from '../preparation.js';

/** Looks a route up through some eyes. */
type Look<Route> = (access: Access) => Promise<Route | null>;

/** How the routes of one kind are named and found. */
interface RouteKind<Route> {
  readonly thing: string;
  readonly field: string;
  readonly byId: (routing: Routing, id: string) => Promise<Route | null>;
  readonly listOf: (lists: CredentialLists, accountId: string) => Promise<Listing<Route>>;
}

const MESSAGE_ROUTES: RouteKind<MessageRouteRecord> = {
  thing: 'message route',
  field: 'messageRouteId',
  byId: (routing, id) => routing.messageRouteById(id),
  listOf: (lists, accountId) => lists.messageRoutes(accountId),
};
const VOICE_ROUTES: RouteKind<VoiceRouteRecord> = {
  thing: 'voice route',
  field: 'voiceRouteId',
  byId: (routing, id) => routing.voiceRouteById(id),
  listOf: (lists, accountId) => lists.voiceRoutes(accountId),
};

/** A route of an account that the viewer may see; what is there depends on the eyes. */
export const messageRouteSeenBy = (id: string, preparation: Preparation): Look<MessageRouteRecord> =>
  seenBy(MESSAGE_ROUTES, id, preparation);

export const voiceRouteSeenBy = (id: string, preparation: Preparation): Look<VoiceRouteRecord> =>
  seenBy(VOICE_ROUTES, id, preparation);

/** The message route that an input names; refused alike where there is none and where it is another account's. */
export const messageRoute = (id: string, preparation: Preparation): Promise<MessageRouteRecord | null> =>
  named(MESSAGE_ROUTES, messageRouteSeenBy(id, preparation), preparation);

/** The voice route that an input names, in the same way. */
export const voiceRoute = (id: string, preparation: Preparation): Promise<VoiceRouteRecord | null> =>
  named(VOICE_ROUTES, voiceRouteSeenBy(id, preparation), preparation);

/** The same in the list of one account; where the account is null, one of any account that the viewer may see. */
export const messageRouteOf = (accountId: string | null, id: string, preparation: Preparation) =>
  named(MESSAGE_ROUTES, ofAccount(MESSAGE_ROUTES, accountId, id, preparation), preparation);

export const voiceRouteOf = (accountId: string | null, id: string, preparation: Preparation) =>
  named(VOICE_ROUTES, ofAccount(VOICE_ROUTES, accountId, id, preparation), preparation);

const named = <Route>({ thing, field }: RouteKind<Route>, look: Look<Route>, preparation: Preparation) =>
  preparation.named(thing, look, field);

const seenBy =
  <Route>(kind: RouteKind<Route>, id: string, { ledger }: Preparation): Look<Route> =>
  (access) =>
    kind.byId(new Routing(access, new WrittenFields(ledger)), id);

function ofAccount<Route extends { readonly id: string }>(
  kind: RouteKind<Route>,
  accountId: string | null,
  id: string,
  preparation: Preparation,
): Look<Route> {
  if (accountId === null) return seenBy(kind, id, preparation);
  return async (access) => {
    const lists = (await access.inAccount(accountId)) && access.listsOf(accountId);
    return (lists && (await kind.listOf(lists, accountId)).one(idOf, id)) ?? null;
  };
}
