import type { DeleteDocument, Ledger, PutDocument } from '../store/ledger/ledger.js';

/** How long a cancelled number is remembered: longer than it could come back, so that it can be said that it is too late. */
const CANCELLED_KEPT_MS = 90 * 24 * 3_600_000;

/**
 * A number that the platform counts to no account: bought for nobody yet, or cancelled. The account that did it is known to
 * the ledger alone.
 */
export interface LostNumber {
  /** `NID-` and the tail. */
  readonly id: string;
  readonly e164: string;
  readonly accountId: string;
  /** When it was cancelled, or is to be, in milliseconds since the epoch; null for one that was bought for nobody. */
  readonly cancelledAt: number | null;
}

/** Finds whose a number is that the platform counts to no account. */
export class LostNumbers {
  constructor(private readonly ledger: Ledger) {}

  /** Null where nothing is known, and where the ledger cannot be asked. */
  async find(key: { readonly id: string } | { readonly e164: string }): Promise<LostNumber | null> {
    const document = documentOf('id' in key ? key.id : key.e164);
    const found = await this.ledger.get<LostNumber>(document).catch(() => undefined);
    return found?.get(document)?.value ?? null;
  }
}

export function rememberLost(number: LostNumber): readonly PutDocument[] {
  const { id, e164, cancelledAt } = number;
  const expiry = cancelledAt === null ? {} : { expiresAt: cancelledAt + CANCELLED_KEPT_MS };
  return [id, e164].map((name) => ({ put: documentOf(name), value: number, ...expiry }));
}

/** The number has an account again that the platform knows. */
export function forgetLost({ id, e164 }: Pick<LostNumber, 'id' | 'e164'>): readonly DeleteDocument[] {
  return [id, e164].map((name) => ({ delete: documentOf(name) }));
}

const documentOf = (name: string): string => `lost-number/${name}`;
