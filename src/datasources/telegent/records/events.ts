/** A message that came in, as the platform tells it to the address of its route. */
export interface InboundMessageRecord {
  /** `TMID-...`. */
  readonly id: string;
  /** E.164 text of the operator's own number. */
  readonly owner: string;
  /** E.164 texts; short codes as they are. */
  readonly from: string;
  readonly to: string;
  readonly body: string | null;
  readonly segments: number | null;
  readonly mediaUrls: readonly string[];
  /** ISO instant; null where the platform does not say. */
  readonly receivedAt: string | null;
}

/** What an event of the platform is about; `e164s` are the phone numbers that it mentions, whosever they are. */
export type PlatformEvent =
  /** An order has moved: ids to read again, each once. */
  | { readonly type: 'order'; readonly orderIds: readonly string[]; readonly e164s: readonly string[] }
  | { readonly type: 'message'; readonly message: InboundMessageRecord }
  /** A message came in or went out, and the event does not carry it whole. */
  | { readonly type: 'messageHint'; readonly e164s: readonly string[] }
  /** How far a message that was sent has come: to be read again. */
  | { readonly type: 'receipt'; readonly messageId: string; readonly e164s: readonly string[] }
  | { readonly type: 'call'; readonly e164s: readonly string[] }
  | { readonly type: 'unknown' };

/** The addresses at which events arrive: what one is by default depends on where it was sent. */
export type EventRoute = 'events' | 'messages' | 'receipts';
