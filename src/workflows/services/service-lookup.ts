import { Services } from '../../datasources/services.js';
import type { ServiceRecord } from '../../datasources/telegent/records/index.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';

/** A service of the catalogue; refused as NOT_FOUND where there is none. */
export async function findService(id: string, preparation: Preparation): Promise<ServiceRecord | null> {
  const found = await preparation.find((access) => new Services(access).byId(id));
  if (!found) preparation.refuse(UserErrorCode.NOT_FOUND, 'There is no such service.', 'serviceId');
  return found;
}
