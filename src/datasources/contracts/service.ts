import type { AccountRecord, ServiceItemRecord, ServiceRecord } from '../telegent/records/index.js';

/** Services that the platform bills beside packages. */
export interface ServiceSource {
  byId(id: string): Promise<ServiceRecord | null>;
  ofAccount(account: AccountRecord): Promise<readonly ServiceRecord[]>;
  itemsOf(service: ServiceRecord): Promise<readonly ServiceItemRecord[]>;
}
