import { maySeeAccount, messageRouteAsSeenBy, voiceRouteAsSeenBy } from '../auth/policies.js';
import { ViewerRole } from '../auth/viewer.js';
import type { Access } from './scope/access.js';
import type { WrittenFields } from './written-fields.js';
import type {
  PhoneNumberRecord,
  RoutingSource,
  UnshownMessageRoute,
  UnshownVoiceRoute,
} from './contracts/index.js';
import type { CredentialLists } from './lists/credential-lists.js';
import type { Listing } from './lists/listing.js';
import { onceForEach, OnceForKeys } from './lists/once.js';
import { idOf } from './scope/scope.js';
import { messageRouteById } from './telegent/reads/message-routes.js';
import { tag } from './telegent/reads/tags.js';
import { voiceRouteById } from './telegent/reads/voice-routes.js';
import type { Read } from './telegent/request.js';
import type { AccountRecord, MessageRouteRecord, VoiceRouteRecord } from './telegent/records/index.js';
import { NO_UNSHOWN_MESSAGE_ROUTE, NO_UNSHOWN_VOICE_ROUTE } from './unshown-routes.js';

type Route = MessageRouteRecord | VoiceRouteRecord;

/** How the two kinds of route are read: as a list of an account, or one by one. */
interface RouteKind<T extends Route> {
  readonly list: (lists: CredentialLists, accountId: string) => Promise<Listing<T>>;
  readonly single: (id: string) => Read<T | null>;
}

const MESSAGE_ROUTES: RouteKind<MessageRouteRecord> = {
  list: (lists, accountId) => lists.messageRoutes(accountId),
  single: messageRouteById,
};
const VOICE_ROUTES: RouteKind<VoiceRouteRecord> = {
  list: (lists, accountId) => lists.voiceRoutes(accountId),
  single: voiceRouteById,
};

/** Rests on `GET /account/message/routes`, `/account/voice/routes`, `GET /message/routes`, `/voice/routes`. */
export class Routing implements RoutingSource {
  constructor(
    private readonly access: Access,
    readonly written: WrittenFields,
  ) {}

  readonly #unshownMessageRoute = onceForEach(async (id) => ({
    ...NO_UNSHOWN_MESSAGE_ROUTE,
    ...(await this.written.of(tag('messageRoute', id), Object.keys(NO_UNSHOWN_MESSAGE_ROUTE))),
  }));
  readonly #unshownVoiceRoute = onceForEach(async (id) => ({
    ...NO_UNSHOWN_VOICE_ROUTE,
    ...(await this.written.of(tag('voiceRoute', id), Object.keys(NO_UNSHOWN_VOICE_ROUTE))),
  }));

  readonly #messageRoutes = new OnceForKeys<MessageRouteRecord | null>();

  async messageRouteById(id: string): Promise<MessageRouteRecord | null> {
    return this.#messageRoute(await this.#find(MESSAGE_ROUTES, id, this.access.viewer.accountId));
  }

  async voiceRouteById(id: string): Promise<VoiceRouteRecord | null> {
    return this.#voiceRoute(await this.#find(VOICE_ROUTES, id, this.access.viewer.accountId));
  }

  async messageRoutesOf(account: AccountRecord): Promise<readonly MessageRouteRecord[]> {
    return (await this.#list(MESSAGE_ROUTES, account.id)).map((route) =>
      messageRouteAsSeenBy(this.access.viewer, route),
    );
  }

  async voiceRoutesOf(account: AccountRecord): Promise<readonly VoiceRouteRecord[]> {
    return (await this.#list(VOICE_ROUTES, account.id)).map((route) =>
      voiceRouteAsSeenBy(this.access.viewer, route),
    );
  }

  async messageRouteOf(number: PhoneNumberRecord): Promise<MessageRouteRecord | null> {
    if (number.messageRouteId === null) return null;
    const accountId = await (await this.access.scope()).accountOfNumber(number);
    return this.#messageRouteIn(accountId, number.messageRouteId);
  }

  /** Looked up once for each: the lines of a page share their routes. */
  #messageRouteIn(accountId: string | null, id: string): Promise<MessageRouteRecord | null> {
    return this.#messageRoutes.of(`${id} of ${accountId}`, async () =>
      this.#messageRoute(await this.#find(MESSAGE_ROUTES, id, accountId)),
    );
  }

  async voiceRouteOf(number: PhoneNumberRecord): Promise<VoiceRouteRecord | null> {
    if (number.voiceRouteId === null) return null;
    const accountId = await (await this.access.scope()).accountOfNumber(number);
    return this.#voiceRoute(await this.#find(VOICE_ROUTES, number.voiceRouteId, accountId));
  }

  /** The list leaves the webhook's address out, the single read whether the route is on. */
  async completeVoiceRoute(route: VoiceRouteRecord): Promise<VoiceRouteRecord> {
    const lacksUrl = route.url === undefined;
    const lacksState = route.enabled === undefined && route.accountId !== null;
    const [single, listed] = await Promise.all([
      lacksUrl ? this.access.read(voiceRouteById(route.id)) : null,
      lacksState ? this.#inList(VOICE_ROUTES, route.accountId, route.id) : null,
    ]);
    return voiceRouteAsSeenBy(this.access.viewer, {
      ...route,
      ...(lacksUrl && { url: single?.url ?? null }),
      ...(lacksState && { enabled: listed?.enabled ?? null, status: listed?.status ?? null }),
    });
  }

  unshownOfMessageRoute({ id }: MessageRouteRecord): Promise<UnshownMessageRoute> {
    return this.#unshownMessageRoute(id);
  }

  async unshownOfVoiceRoute({ id }: VoiceRouteRecord): Promise<UnshownVoiceRoute> {
    const unshown = await this.#unshownVoiceRoute(id);
    const isHidden = !this.access.isAtLeast(ViewerRole.ACCOUNT_ADMIN);
    return isHidden ? { ...unshown, username: null, callbackUrl: null } : unshown;
  }

  /** In the account's list first, which answers its other routes as well; a DISTRIBUTOR finds the rest one by one. */
  async #find<T extends Route>(kind: RouteKind<T>, id: string, accountId: string | null): Promise<T | null> {
    if (!this.access.isAtLeast(ViewerRole.MANAGER)) return null;
    const listed = accountId === null ? null : await this.#inList(kind, accountId, id);
    if (listed || !this.access.isAtLeast(ViewerRole.DISTRIBUTOR)) return listed;
    return this.access.read(kind.single(id));
  }

  /** By way of the list's index: a page of a hundred numbers asks for a route each. */
  async #inList<T extends Route>(kind: RouteKind<T>, accountId: string, id: string): Promise<T | null> {
    const route = (await this.#listing(kind, accountId))?.one(idOf, id);
    return route && maySeeAccount(this.access.viewer, route.accountId) ? route : null;
  }

  async #list<T extends Route>(kind: RouteKind<T>, accountId: string): Promise<readonly T[]> {
    const routes = (await this.#listing(kind, accountId))?.rows ?? [];
    return routes.filter((route) => maySeeAccount(this.access.viewer, route.accountId));
  }

  async #listing<T extends Route>(kind: RouteKind<T>, accountId: string): Promise<Listing<T> | null> {
    if (!this.access.isAtLeast(ViewerRole.MANAGER) || !(await this.access.inAccount(accountId))) return null;
    const lists = this.access.listsOf(accountId);
    return lists && kind.list(lists, accountId);
  }

  #messageRoute(route: MessageRouteRecord | null): MessageRouteRecord | null {
    return route && messageRouteAsSeenBy(this.access.viewer, route);
  }

  #voiceRoute(route: VoiceRouteRecord | null): VoiceRouteRecord | null {
    return route && voiceRouteAsSeenBy(this.access.viewer, route);
  }
}
