import { Services } from '../../datasources/services.js';
import * as writes from '../../datasources/telegent/writes/services.js';
import type { RemoveServiceItemInput } from '../../schema/service/service-inputs.js';
import { catalogRefusal } from '../catalog/refusals.js';
import { catalogueCredential } from '../catalog/rights.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { UserErrorCode } from '../user-error.js';
import { findService } from './service-lookup.js';

/** `POST /services/items/delete`: names the service alone, so that of several items nobody can say which goes. */
export const removeServiceItem = mutation({
  name: 'removeServiceItem',

  async prepare({ serviceId, force }: RemoveServiceItemInput, preparation) {
    const credential = catalogueCredential(preparation);
    const { service } = await preparation.found({ service: findService(serviceId, preparation) });
    const items = await new Services(preparation.fresh).itemsOf(service);
    if (items.length === 0) {
      preparation.refuse(UserErrorCode.NOT_FOUND, 'The service has no price to take away.', 'serviceId');
    }
    if (items.length > 1 && !force) {
      const message =
        'The service has several prices, and the platform decides which one goes: set force to let it, then look at what is left.';
      preparation.refuse(UserErrorCode.CONFIRMATION_REQUIRED, message, 'force');
    }
    return {
      accountId: preparation.viewer.accountId,
      kept: { serviceId: service.id },
      writes: [planned('remove', writes.deleteServiceItem, { ServiceId: service.id }, credential)],
    };
  },

  result: (kept) => kept,

  refusal: catalogRefusal,
});
