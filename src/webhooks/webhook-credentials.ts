import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { WebhookConfig } from '../config/config.js';
import { AuthenticationType } from '../datasources/telegent/records/vocabulary.js';

/** Where the platform presents a secret: the webhook of an account, or one of its message routes. */
export interface WebhookPlace {
  readonly accountId: string;
  readonly messageRouteId?: string;
}

/** What the platform is to present there. */
export interface WebhookCredential {
  readonly authenticationType: AuthenticationType.BASIC | AuthenticationType.BEARER;
  /** For BASIC alone. */
  readonly username: string | null;
  /** The password, or the token. */
  readonly secret: string;
}

/** Who has sent an event. */
export interface WebhookCaller {
  /** The only account that it may tell about; null for one that has the configured secret, which speaks for all. */
  readonly accountId: string | null;
}

const PURPOSE = 'telegent-graph/webhook';

/**
 * What the platform proves itself with. The configured secret opens every account and never leaves this process; what is set on
 * the platform is derived from it, one for each account and message route, and names what it was made for: a leaked one opens
 * that account alone, and none has to be kept.
 */
export class WebhookCredentials {
  constructor(private readonly config: WebhookConfig) {}

  /** What to ask a sender for who has sent none, as `WWW-Authenticate`. */
  get challenge(): string {
    return this.config.kind === 'basic' ? 'Basic realm="webhooks"' : 'Bearer';
  }

  /** The Authorization header that speaks for every account. For the sandbox of this process alone. */
  get authorization(): string {
    const { config } = this;
    if (config.kind === 'token') return `Bearer ${config.token()}`;
    return `Basic ${Buffer.from(`${config.username}:${config.password()}`).toString('base64')}`;
  }

  /** The same at every call, as long as the configured secret is the same. */
  of(place: WebhookPlace): WebhookCredential {
    const name = nameOf(place);
    return this.config.kind === 'basic'
      ? { authenticationType: AuthenticationType.BASIC, username: name, secret: this.#derived(name) }
      : {
          authenticationType: AuthenticationType.BEARER,
          username: null,
          secret: `${name}.${this.#derived(name)}`,
        };
  }

  /** Tells whether a place has the present credential, without telling anything about it. */
  fingerprintOf(place: WebhookPlace): string {
    const { authenticationType, username, secret } = this.of(place);
    return this.#hmac('fingerprint', JSON.stringify([authenticationType, username, secret]));
  }

  /** Who sent a request with this Authorization header; null for nobody who may. Takes as long whoever it is. */
  callerOf(header: string | undefined): WebhookCaller | null {
    const { kind } = this.config;
    const [, scheme = '', given = ''] = /^(\w+) +(\S+)$/.exec(header ?? '') ?? [];
    const isOfKind = scheme.toLowerCase() === (kind === 'basic' ? 'basic' : 'bearer');
    const presented = kind === 'basic' ? Buffer.from(given, 'base64').toString('utf8') : given;
    const [name, configured] =
      kind === 'basic'
        ? [presented.slice(0, presented.indexOf(':')), `${this.config.username}:${this.config.password()}`]
        : [presented.slice(0, presented.lastIndexOf('.')), this.config.token()];
    const separator = kind === 'basic' ? ':' : '.';
    const isConfigured = isSameText(presented, configured);
    const isDerived = isSameText(presented, `${name}${separator}${this.#derived(name)}`);
    if (!isOfKind) return null;
    if (isConfigured) return { accountId: null };
    const [accountId = ''] = name.split('/');
    return isDerived && accountId !== '' ? { accountId } : null;
  }

  #derived(name: string): string {
    return this.#hmac('secret', name);
  }

  #hmac(purpose: string, text: string): string {
    const key = this.config.kind === 'basic' ? this.config.password() : this.config.token();
    return createHmac('sha256', key).update(`${PURPOSE}/${purpose}\n${text}`).digest('base64url');
  }
}

const nameOf = ({ accountId, messageRouteId }: WebhookPlace): string =>
  messageRouteId === undefined ? accountId : `${accountId}/${messageRouteId}`;

/** Compares in constant time, whatever the lengths. */
const isSameText = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
