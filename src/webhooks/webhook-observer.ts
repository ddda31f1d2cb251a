import type { EventRoute } from '../datasources/telegent/records/index.js';

/** What became of an event: each is counted once, when that is known. */
export type WebhookOutcome =
  | 'accepted'
  /** It was there before. */
  | 'duplicate'
  /** About a number or an order that its sender may not tell about, or that nobody knows. */
  | 'ignored'
  /** Nobody understands it. */
  | 'unknown'
  /** Refused before it was looked at. */
  | 'unauthorised'
  | 'too_large'
  /** Webhooks are not configured. */
  | 'closed'
  /** It could not be kept; its sender was told to send it again. */
  | 'failed';

/** Told of what arrives. */
export interface WebhookObserver {
  webhook(route: EventRoute, outcome: WebhookOutcome): void;
}
