import { Routing } from '../../datasources/routing.js';
import type { Access } from '../../datasources/scope/access.js';
import type { MessageRouteRecord, VoiceRouteRecord } from '../../datasources/telegent/records/index.js';
import { WrittenFields } from '../../datasources/written-fields.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';

/** Looks a route up through some eyes. */
type Look<Route> = (access: Access) => Promise<Route | null>;

/** A route of an account that the viewer may see; what is there depends on the eyes. */
export const messageRouteSeenBy =
  (id: string, preparation: Preparation): Look<MessageRouteRecord> =>
  (access) =>
    routing(access, preparation).messageRouteById(id);

export const voiceRouteSeenBy =
  (id: string, preparation: Preparation): Look<VoiceRouteRecord> =>
  (access) =>
    routing(access, preparation).voiceRouteById(id);

/** The message route that an input names; refused alike where there is none and where it is another account's. */
export async function messageRoute(
  id: string,
  preparation: Preparation,
  field = 'messageRouteId',
): Promise<MessageRouteRecord | null> {
  const route = await preparation.find(messageRouteSeenBy(id, preparation));
  if (!route) preparation.refuse(UserErrorCode.NOT_FOUND, 'There is no such message route.', field);
  return route;
}

/** The voice route that an input names; refused alike where there is none and where it is another account's. */
export async function voiceRoute(
  id: string,
  preparation: Preparation,
  field = 'voiceRouteId',
): Promise<VoiceRouteRecord | null> {
  const route = await preparation.find(voiceRouteSeenBy(id, preparation));
  if (!route) preparation.refuse(UserErrorCode.NOT_FOUND, 'There is no such voice route.', field);
  return route;
}

function routing(access: Access, { ledger }: Preparation): Routing {
  return new Routing(access, new WrittenFields(ledger));
}
