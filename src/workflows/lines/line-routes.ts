import type { Access } from '../../datasources/scope/access.js';
import type { CredentialLists } from '../../datasources/lists/credential-lists.js';
import type { AccountRecord } from '../../datasources/telegent/records/index.js';
import type { Preparation } from '../preparation.js';
import { messageRouteOf, voiceRouteOf } from '../routing/find-routes.js';
import { secondLook } from '../second-look.js';
import { UserErrorCode, WarningCode } from '../user-error.js';
import type { AskedLine } from './line-checks.js';
import { wants } from './line-services.js';

/** A route as far as a default is chosen by it. */
interface Route {
  readonly id: string;
  readonly enabled?: boolean | null;
}

/** How a default among the routes of one kind is found and told of. */
interface DefaultRoute {
  readonly thing: string;
  readonly field: 'messageRouteId' | 'voiceRouteId';
  readonly routesOf: (lists: CredentialLists, accountId: string) => Promise<readonly Route[]>;
}

const MESSAGE_ROUTE: DefaultRoute = {
  thing: 'message route',
  field: 'messageRouteId',
  routesOf: async (lists, accountId) => (await lists.messageRoutes(accountId)).rows,
};
const VOICE_ROUTE: DefaultRoute = {
  thing: 'voice route',
  field: 'voiceRouteId',
  routesOf: async (lists, accountId) => (await lists.voiceRoutes(accountId)).rows,
};

/** The routes of a line; null for one that it does without. */
export interface LineRoutes {
  readonly messageRouteId: string | null;
  readonly voiceRouteId: string | null;
}

/** One after the other, so that what is wrong is told in the same order whether a route is absent or foreign. */
export async function routesFor(
  asked: AskedLine,
  account: AccountRecord,
  preparation: Preparation,
): Promise<LineRoutes> {
  const messageRouteId = await messageRouteFor(asked, account, preparation);
  return { messageRouteId, voiceRouteId: await voiceRouteFor(asked, account, preparation) };
}

/** The message route that is named, or the account's only one; every new number must have one. */
async function messageRouteFor(
  asked: AskedLine,
  account: AccountRecord,
  preparation: Preparation,
): Promise<string | null> {
  const { messageRouteId, number, hasNoDefaults } = asked;
  if (messageRouteId != null)
    return (await messageRouteOf(account.id, messageRouteId, preparation))?.id ?? null;
  if (hasNoDefaults) return null;
  const isNeeded = number.provision != null || (number.portIn != null && wants(asked, 'message') !== false);
  return isNeeded ? onlyRoute(MESSAGE_ROUTE, account, preparation) : null;
}

/** The voice route that is named, or, for a line with calls, the account's only one. */
async function voiceRouteFor(
  asked: AskedLine,
  account: AccountRecord,
  preparation: Preparation,
): Promise<string | null> {
  const { voiceRouteId, hasNoDefaults } = asked;
  if (voiceRouteId != null) return (await voiceRouteOf(account.id, voiceRouteId, preparation))?.id ?? null;
  if (hasNoDefaults || wants(asked, 'voice') !== true) return null;
  return onlyRoute(VOICE_ROUTE, account, preparation);
}

/** The platform knows no default: where an account has one route alone that is on, nobody can mean another one. */
async function onlyRoute(
  { thing, field, routesOf }: DefaultRoute,
  account: AccountRecord,
  preparation: Preparation,
): Promise<string | null> {
  const look = async (access: Access) => {
    const lists = (await access.inAccount(account.id)) && access.listsOf(account.id);
    const routes = lists ? await routesOf(lists, account.id) : [];
    return routes.filter(({ enabled }) => enabled !== false);
  };
  const routes = await secondLook(preparation, look, ({ length }) => length !== 1);
  const [only, ...others] = routes;
  if (only && others.length === 0) {
    const message = `${field} was left out: the only ${thing} of the account, ${only.id}, was taken.`;
    preparation.warn(WarningCode.DEFAULT_USED, message, field);
    return only.id;
  }
  const why = only ? `the account has ${routes.length}` : 'the account has none: create one first';
  preparation.refuse(UserErrorCode.INVALID, `${field} is required: ${why}.`, field);
  return null;
}
