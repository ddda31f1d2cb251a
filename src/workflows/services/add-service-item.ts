import * as writes from '../../datasources/telegent/writes/services.js';
import type { AddServiceItemInput } from '../../schema/service/service-inputs.js';
import { catalogRefusal } from '../catalog/refusals.js';
import { catalogueCredential } from '../catalog/rights.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { ownerBody, priceBody } from './item-body.js';
import { findService } from './service-lookup.js';

/** `POST /services/items/add`. */
export const addServiceItem = mutation({
  name: 'addServiceItem',

  async prepare(input: AddServiceItemInput, preparation) {
    const credential = catalogueCredential(preparation);
    const { service } = await preparation.found({ service: findService(input.serviceId, preparation) });
    const body = { ServiceId: service.id, ...ownerBody(input), ...priceBody(input) };
    return {
      accountId: preparation.viewer.accountId,
      kept: { serviceId: service.id },
      writes: [planned('add', writes.addServiceItem, body, credential)],
    };
  },

  result: (kept) => kept,

  refusal: catalogRefusal,
});
