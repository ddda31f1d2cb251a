import type { CallOptions, TelegentClient } from '../telegent/client.js';
import type { Credential } from '../telegent/credentials.js';
import type { SubscriberRecord } from '../telegent/records/index.js';

/** What a scope reads beside its lists, and for whom. */
export interface ScopeReader {
  readonly client: TelegentClient;
  readonly options: CallOptions;
  /** The subscriber of the viewer's credentials: a signed id, which may be read without an index to find it in. */
  readonly viewerSubscriberId: string | null;
  /** True for DISTRIBUTOR, to whom no account is closed: where a subscriber belongs is no access decision then. */
  readonly seesEveryAccount: boolean;
  /** Numbers without a subscriber are for DISTRIBUTOR, and for an account's admin with the account's own credential. */
  readonly wantsOrphans: boolean;
  /** A single read of a subscriber, checked as often as an access decision must be. */
  readSubscriberWith(credential: Credential, id: string): Promise<SubscriberRecord | null>;
  /** The same with the main credential. */
  readonly readSubscriber: (id: string, options?: CallOptions) => Promise<SubscriberRecord | null>;
  /** The same, asked of the platform now: what is learnt from it may be kept as true from now on. */
  readonly checkSubscriber: (id: string, fresh?: boolean) => Promise<SubscriberRecord | null>;
}
