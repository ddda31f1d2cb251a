import * as writes from '../../datasources/telegent/writes/services.js';
import type { DeleteServiceInput } from '../../schema/service/service-inputs.js';
import { catalogRefusal } from '../catalog/refusals.js';
import { catalogueCredential } from '../catalog/rights.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { findService } from './service-lookup.js';

/** `POST /services/delete`. Nothing shows whether a product or package needs the service. */
export const deleteService = mutation({
  name: 'deleteService',

  async prepare({ serviceId }: DeleteServiceInput, preparation) {
    const credential = catalogueCredential(preparation);
    const { service } = await preparation.found({ service: findService(serviceId, preparation) });
    return {
      accountId: preparation.viewer.accountId,
      kept: { deletedId: service.id },
      writes: [planned('delete', writes.deleteService, { ServiceId: service.id }, credential)],
    };
  },

  result: (kept) => kept,

  refusal: catalogRefusal,
});
