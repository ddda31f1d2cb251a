import { Services } from '../../datasources/services.js';
import type { ServiceRecord } from '../../datasources/telegent/records/index.js';
import type { Preparation } from '../preparation.js';

/** A service of the catalogue; refused as NOT_FOUND where there is none. */
export function findService(id: string, preparation: Preparation): Promise<ServiceRecord | null> {
  return preparation.named('service', (access) => new Services(access).byId(id), 'serviceId');
}
