import type { Access } from '../../datasources/scope/access.js';
import { Services } from '../../datasources/services.js';
import { stated } from '../../datasources/telegent/evidence/likeness.js';
import { service } from '../../datasources/telegent/reads/services.js';
import type { ServiceRecord } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/services.js';
import type { UpdateServiceInput } from '../../schema/service/service-inputs.js';
import { catalogRefusal } from '../catalog/refusals.js';
import { catalogueCredential } from '../catalog/rights.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { isShownAlready } from '../nothing-to-do.js';
import { findService } from './service-lookup.js';

/** `POST /services/update`: what is left out keeps its value upstream. */
export const updateService = mutation({
  name: 'updateService',

  async prepare({ serviceId, name, cost, monthly }: UpdateServiceInput, preparation) {
    const credential = catalogueCredential(preparation);
    const { before } = await preparation.found({ before: findService(serviceId, preparation) });
    const body = {
      ServiceId: before.id,
      ...(name != null && { ServiceName: name.trim() }),
      ...(cost != null && { Cost: Number(cost) }),
      ...(monthly != null && { Monthly: monthly }),
    };
    const look = (access: Access) => new Services(access).byId(before.id);
    const isNothing = await isShownAlready<ServiceRecord>(stated(service(body)), look, preparation);
    return {
      accountId: preparation.viewer.accountId,
      kept: { serviceId: before.id },
      writes: isNothing ? [] : [planned('update', writes.updateService, body, credential)],
    };
  },

  result: (kept) => kept,

  refusal: catalogRefusal,
});
