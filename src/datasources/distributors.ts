import { ViewerRole } from '../auth/viewer.js';
import type { Access } from './scope/access.js';
import type { DistributorSource } from './contracts/index.js';
import { distributorById } from './telegent/reads/distributor.js';
import type { DistributorRecord } from './telegent/records/index.js';

/** Rests on `GET /distributor`. */
export class Distributors implements DistributorSource {
  constructor(private readonly access: Access) {}

  async byId(id: string): Promise<DistributorRecord | null> {
    return this.access.isAtLeast(ViewerRole.DISTRIBUTOR) ? this.access.read(distributorById(id)) : null;
  }
}
