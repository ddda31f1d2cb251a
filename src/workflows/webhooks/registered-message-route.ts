import { authenticationWords } from '../../datasources/telegent/encode/routing.js';
import type { MessageRouteRecord } from '../../datasources/telegent/records/index.js';
import { given } from '../../datasources/telegent/reads/query.js';
import { tag } from '../../datasources/telegent/reads/tags.js';
import type { BodyOf } from '../../datasources/telegent/request.js';
import * as writes from '../../datasources/telegent/writes/message-routes.js';
import { webhookUrlOf } from '../../webhooks/webhook-address.js';
import { planned } from '../plan.js';
import type { Preparation } from '../preparation.js';
import {
  isSameUrl,
  messageRouteDifferences,
  RegistrationChangeKind,
  wantedAt,
  type PlannedRegistration,
  type Server,
} from './registration.js';

/** The message routes that are named, and no others: nobody's messages are led elsewhere silently. */
export async function registeredMessageRoutes(
  accountId: string,
  ids: readonly string[],
  server: Server,
  preparation: Preparation,
): Promise<readonly (PlannedRegistration | null)[]> {
  if (ids.length === 0) return [];
  const lists = (await preparation.fresh.inAccount(accountId)) && preparation.fresh.listsOf(accountId);
  const shown = (await lists?.messageRoutes(accountId))?.rows ?? [];
  return Promise.all(
    ids.map(async (id, index) => {
      const route = shown.find((candidate) => candidate.id === id);
      if (!route) preparation.refuseAbsent('message route', 'messageRouteIds', index);
      const isRepeated = ids.indexOf(id) < index;
      return route && !isRepeated ? registration(accountId, route, server, preparation) : null;
    }),
  );
}

/** Null where it is as it has to be. */
async function registration(
  accountId: string,
  route: MessageRouteRecord,
  server: Server,
  preparation: Preparation,
): Promise<PlannedRegistration | null> {
  const { id } = route;
  const url = webhookUrlOf(server.publicUrl, 'messages');
  const callbackUrl = webhookUrlOf(server.publicUrl, 'receipts');
  const place = { accountId, messageRouteId: id };
  const wanted = await wantedAt(url, place, tag('messageRoute', id), server, preparation);
  const settings = messageRouteDifferences(route, { ...wanted, callbackUrl });
  if (settings.length === 0) return null;
  const { authenticationType, username, secret } = wanted.credential;
  const body = given<BodyOf<'updateMessageRoute'>>({
    MessageRouteId: id,
    MessageUrl: url,
    MessageUrlMethod: 'POST',
    MessageAuthenticationType: authenticationWords[authenticationType],
    MessageUsername: username ?? undefined,
    MessagePasswordToken: secret,
    CallbackMessageUrl: callbackUrl,
    CallbackMessageUrlMethod: 'POST',
    CallbackMessageAuthenticationType: authenticationWords[authenticationType],
    CallbackMessageUsername: username ?? undefined,
    CallbackMessagePasswordToken: secret,
  });
  const step = `messageRoute ${id}`;
  const change = {
    kind: RegistrationChangeKind.UPDATED,
    webhookId: null,
    messageRouteId: id,
    settings,
    previousUrl: isSameUrl(route.url, url) ? null : route.url,
    previousCallbackUrl: isSameUrl(route.callbackUrl, callbackUrl) ? null : route.callbackUrl,
  };
  const credential = preparation.credentialFor(accountId);
  const write = planned(step, writes.updateMessageRoute, body, credential);
  return { step, change, fingerprint: wanted.fingerprint, write };
}
