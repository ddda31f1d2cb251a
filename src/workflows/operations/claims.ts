import type { AnyWriteKind, Json } from '../../datasources/telegent/write.js';
import type { PutDocument } from '../../store/ledger/ledger.js';
import type { OperationLog } from './operation-log.js';

/** How long it is remembered which operation something came of: longer than any list could lag. */
const CLAIMED_MS = 90 * 24 * 3_600_000;

/** Which operation something came of, so that no other one takes it for its own. */
export class Claims {
  constructor(private readonly log: OperationLog) {}

  /** Whether a thing came of another operation than this one. */
  async isOfAnother(thing: string, operationId: string): Promise<boolean> {
    const document = this.log.claimOf(thing);
    const claim = (await this.log.ledger.get<{ operationId: string }>(document)).get(document);
    return claim !== undefined && claim.value.operationId !== operationId;
  }

  /** The documents that claim what came of an operation. */
  async on(operationId: string, kind: AnyWriteKind, result: Json): Promise<readonly PutDocument[]> {
    const things = result == null ? [] : (kind.claims?.(result) ?? []);
    const expiresAt = (await this.log.ledger.now()) + CLAIMED_MS;
    return things.map((thing) => ({ put: this.log.claimOf(thing), value: { operationId }, expiresAt }));
  }
}
