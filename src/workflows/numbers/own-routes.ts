import { idOf } from '../../datasources/scope/scope.js';
import type { Access } from '../../datasources/scope/access.js';
import { messageRouteById } from '../../datasources/telegent/reads/message-routes.js';
import { voiceRouteById } from '../../datasources/telegent/reads/voice-routes.js';
import type { MessageRouteRecord, VoiceRouteRecord } from '../../datasources/telegent/records/index.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';

/**
 * A message route of the account, found in its list; where the account is null, one of any account, for a DISTRIBUTOR. Refused
 * as NOT_FOUND alike where it does not exist and where it is another account's.
 */
export function messageRouteIn(
  accountId: string | null,
  id: string,
  preparation: Preparation,
): Promise<MessageRouteRecord | null> {
  return found('messageRouteId', 'message route', preparation, async (access) => {
    if (accountId === null) return access.read(messageRouteById(id));
    const routes = await (await listsIn(access, accountId))?.messageRoutes(accountId);
    return routes?.one(idOf, id) ?? null;
  });
}

/** A voice route of the account, in the same way. */
export function voiceRouteIn(
  accountId: string | null,
  id: string,
  preparation: Preparation,
): Promise<VoiceRouteRecord | null> {
  return found('voiceRouteId', 'voice route', preparation, async (access) => {
    if (accountId === null) return access.read(voiceRouteById(id));
    const routes = await (await listsIn(access, accountId))?.voiceRoutes(accountId);
    return routes?.one(idOf, id) ?? null;
  });
}

const listsIn = async (access: Access, accountId: string) =>
  (await access.inAccount(accountId)) && access.listsOf(accountId);

async function found<Route>(
  field: string,
  name: string,
  preparation: Preparation,
  look: (access: Access) => Promise<Route | null>,
): Promise<Route | null> {
  const route = await preparation.find(look);
  if (route === null) preparation.refuse(UserErrorCode.NOT_FOUND, `There is no such ${name}.`, field);
  return route;
}
