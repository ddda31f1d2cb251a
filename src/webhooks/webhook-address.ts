import type { EventRoute } from '../datasources/telegent/records/index.js';

/** Where events of a kind arrive, on this server. */
export const webhookPathOf = (route: EventRoute): string => `/webhooks/telegent/${route}`;

/** The same as the platform reaches it; `publicUrl` may have a path. */
export const webhookUrlOf = (publicUrl: string, route: EventRoute): string =>
  `${publicUrl.replace(/\/+$/, '')}${webhookPathOf(route)}`;
