import * as writes from '../../datasources/telegent/writes/services.js';
import type { CreateServiceInput } from '../../schema/service/service-inputs.js';
import { catalogueCredential } from '../catalog/rights.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';

/** `POST /services`. */
export const createService = mutation({
  name: 'createService',

  async prepare({ name, cost, monthly }: CreateServiceInput, preparation) {
    const credential = catalogueCredential(preparation);
    const body = {
      ServiceName: name.trim(),
      Cost: Number(cost),
      ...(monthly != null && { Monthly: monthly }),
    };
    return {
      accountId: preparation.viewer.accountId,
      kept: null,
      writes: [planned('create', writes.createService, body, credential)],
    };
  },

  result: (_kept, results) => ({
    serviceId: resultOf(results, 'create', writes.createService)?.id ?? null,
  }),
});
