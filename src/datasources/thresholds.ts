import { maySeeAccount } from '../auth/policies.js';
import { ViewerRole } from '../auth/viewer.js';
import type { Access } from './scope/access.js';
import type { ThresholdSource } from './contracts/index.js';
import { rowsWhere } from './lists/rows-where.js';
import { ABSENT_FRESH_MS } from './telegent/cache/cache-policy.js';
import { featureAssignments, featureById } from './telegent/reads/features.js';
import { thresholdAssignments, thresholdById } from './telegent/reads/thresholds.js';
import type { AssignmentRecord, FeatureRecord, ThresholdRecord } from './telegent/records/index.js';
import type { Read } from './telegent/request.js';

/**
 * Rests on `GET /subscriptions/thresholds|features` and their `/assignments`; for MANAGER and above. The platform lists
 * neither by account, so an id has to be read before it is known whose it is.
 */
export class Thresholds implements ThresholdSource {
  constructor(private readonly access: Access) {}

  thresholdById(id: string): Promise<ThresholdRecord | null> {
    return this.#owned(thresholdById(id));
  }

  featureById(id: string): Promise<FeatureRecord | null> {
    return this.#owned(featureById(id));
  }

  async thresholdAssignments(threshold: ThresholdRecord): Promise<readonly AssignmentRecord[]> {
    return this.#visible(await this.access.read(thresholdAssignments(threshold.id)));
  }

  async featureAssignments(feature: FeatureRecord): Promise<readonly AssignmentRecord[]> {
    return this.#visible(await this.access.read(featureAssignments(feature.id)));
  }

  async #owned<T extends ThresholdRecord | FeatureRecord>(read: Read<T | null>): Promise<T | null> {
    if (!this.access.isAtLeast(ViewerRole.MANAGER)) return null;
    await this.access.scope();
    const isDistributor = this.access.isAtLeast(ViewerRole.DISTRIBUTOR);
    // What is there would be remembered longer than what is not, and a foreign id cost less than an unknown one.
    const record = await this.access.read(read, isDistributor ? {} : { maxAgeMs: ABSENT_FRESH_MS });
    return record && maySeeAccount(this.access.viewer, record.accountId) ? record : null;
  }

  async #visible(assignments: readonly AssignmentRecord[]): Promise<readonly AssignmentRecord[]> {
    return rowsWhere(
      assignments,
      async ({ subscriptionId }) =>
        subscriptionId !== null && (await this.access.subscription(subscriptionId)) !== null,
    );
  }
}
