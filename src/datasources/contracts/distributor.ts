import type { DistributorRecord } from '../telegent/records/index.js';

/** The company above the accounts; for DISTRIBUTOR alone. */
export interface DistributorSource {
  byId(id: string): Promise<DistributorRecord | null>;
}
