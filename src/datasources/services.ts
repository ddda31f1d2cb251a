import { pricedAsSeenBy, serviceItemAsSeenBy } from '../auth/policies.js';
import { ViewerRole } from '../auth/viewer.js';
import type { Access } from './scope/access.js';
import type { ServiceSource } from './contracts/index.js';
import { serviceItems } from './telegent/reads/services.js';
import type { AccountRecord, ServiceItemRecord, ServiceRecord } from './telegent/records/index.js';

/** Rests on `GET /account/services` and `GET /services/items`; a catalogue for MANAGER and above. */
export class Services implements ServiceSource {
  constructor(private readonly access: Access) {}

  async byId(id: string): Promise<ServiceRecord | null> {
    return (await this.#all()).find((service) => service.id === id) ?? null;
  }

  async ofAccount(account: AccountRecord): Promise<readonly ServiceRecord[]> {
    return (await this.access.inAccount(account.id)) ? this.#all() : [];
  }

  async itemsOf(service: ServiceRecord): Promise<readonly ServiceItemRecord[]> {
    const items = await this.access.read(serviceItems(service.id));
    return items.map((item) => serviceItemAsSeenBy(this.access.viewer, item, this.access.hasOwnCredential));
  }

  async #all(): Promise<readonly ServiceRecord[]> {
    if (!this.access.isAtLeast(ViewerRole.MANAGER)) return [];
    await this.access.scope();
    const services = await this.access.catalog.services();
    return services.rows.map((service) =>
      pricedAsSeenBy(this.access.viewer, service, this.access.hasOwnCredential),
    );
  }
}
