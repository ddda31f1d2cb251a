import type {
  AccountRecord,
  MessageRecord,
  MessageRouteRecord,
  ServiceItemRecord,
  ServiceRecord,
  ProductRecord,
  VoiceRouteRecord,
} from '../datasources/telegent/records/index.js';
import { ViewerRole, type Viewer } from './viewer.js';

/** The roles from the least to the most; each may see what the one before it may. */
const RANK: Record<ViewerRole, number> = {
  [ViewerRole.SUBSCRIBER]: 0,
  [ViewerRole.MANAGER]: 1,
  [ViewerRole.ACCOUNT_ADMIN]: 2,
  [ViewerRole.DISTRIBUTOR]: 3,
};

/** True when the viewer's role is this one or a higher one. */
export function isAtLeast(viewer: Viewer, role: ViewerRole): boolean {
  return RANK[viewer.role] >= RANK[role];
}

/** A DISTRIBUTOR sees every account, everyone else their own. */
export function maySeeAccount(viewer: Viewer, accountId: string | null | undefined): boolean {
  return viewer.role === ViewerRole.DISTRIBUTOR || (accountId != null && accountId === viewer.accountId);
}

/**
 * Who holds a thing decides who sees it, within the account: a SUBSCRIBER sees its own, a MANAGER what any subscriber
 * holds, an ACCOUNT_ADMIN also what nobody holds.
 */
export function maySeeHeldBy(viewer: Viewer, holderId: string | null): boolean {
  if (holderId === null) return isAtLeast(viewer, ViewerRole.ACCOUNT_ADMIN);
  return isAtLeast(viewer, ViewerRole.MANAGER) || holderId === viewer.subscriberId;
}

/** A MANAGER sets the filters of any subscriber; a SUBSCRIBER those of its wards, never its own. */
export function maySetFiltersOf(viewer: Viewer, subscriberId: string): boolean {
  return isAtLeast(viewer, ViewerRole.MANAGER) || subscriberId !== viewer.subscriberId;
}

/** Wholesale cost is for a DISTRIBUTOR, and for the admin of an account that has its own credential. */
function maySeeCost(viewer: Viewer, hasOwnCredential: boolean): boolean {
  return (
    viewer.role === ViewerRole.DISTRIBUTOR || (viewer.role === ViewerRole.ACCOUNT_ADMIN && hasOwnCredential)
  );
}

/** What people write to each other is for the number's own subscriber alone. */
export function maySeeMessageBody(viewer: Viewer, holderId: string | null): boolean {
  return holderId !== null && holderId === viewer.subscriberId;
}

/** Addresses are for who administers the account; a SUBSCRIBER sees what it is called. */
export function accountAsSeenBy(viewer: Viewer, account: AccountRecord): AccountRecord {
  if (isAtLeast(viewer, ViewerRole.ACCOUNT_ADMIN)) return account;
  const totalSubscribers = isAtLeast(viewer, ViewerRole.MANAGER) ? account.totalSubscribers : null;
  return { ...account, billingAddress: null, mailingAddress: null, totalSubscribers };
}

/** Where messages are sent, and as whom, is for ACCOUNT_ADMIN and above. */
export function messageRouteAsSeenBy(viewer: Viewer, route: MessageRouteRecord): MessageRouteRecord {
  if (isAtLeast(viewer, ViewerRole.ACCOUNT_ADMIN)) return route;
  return { ...route, url: null, username: null, callbackUrl: null, callbackUsername: null };
}

/** Where calls are sent is for ACCOUNT_ADMIN and above. */
export function voiceRouteAsSeenBy(viewer: Viewer, route: VoiceRouteRecord): VoiceRouteRecord {
  if (isAtLeast(viewer, ViewerRole.ACCOUNT_ADMIN)) return route;
  return {
    ...route,
    url: null,
    trunks: [],
    ipWhitelist: [],
    headerManipulation: null,
    terminationUriSubdomain: null,
    websocketUri: null,
  };
}

type Priced = ProductRecord | ServiceRecord;
/** A product or service without its wholesale cost, where the viewer may not see it. */
export function pricedAsSeenBy<T extends Priced>(viewer: Viewer, priced: T, hasOwnCredential: boolean): T {
  return maySeeCost(viewer, hasOwnCredential) ? priced : { ...priced, cost: null };
}

/** A service's price item without its price, where the viewer may not see it. */
export function serviceItemAsSeenBy(
  viewer: Viewer,
  item: ServiceItemRecord,
  hasOwnCredential: boolean,
): ServiceItemRecord {
  return maySeeCost(viewer, hasOwnCredential) ? item : { ...item, price: null };
}

/** A message without what it says and what it cost, where the viewer may not see them. */
export function messageAsSeenBy(
  viewer: Viewer,
  message: MessageRecord,
  holderId: string | null,
  hasOwnCredential: boolean,
): MessageRecord {
  const cost = maySeeCost(viewer, hasOwnCredential) ? message.cost : null;
  return maySeeMessageBody(viewer, holderId)
    ? { ...message, cost }
    : { ...message, cost, body: null, mediaUrls: [] };
}
