import * as writes from '../../datasources/telegent/writes/services.js';
import type { UpdateServiceItemInput } from '../../schema/service/service-inputs.js';
import { catalogRefusal } from '../catalog/refusals.js';
import { catalogueCredential } from '../catalog/rights.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import { ownerBody, priceBody } from './item-body.js';
import { findService } from './service-lookup.js';

/** `POST /services/items/update`: what is left out keeps its value upstream. Which of several items is meant, no read shows. */
export const updateServiceItem = mutation({
  name: 'updateServiceItem',

  async prepare(input: UpdateServiceItemInput, preparation) {
    const credential = catalogueCredential(preparation);
    const { service } = await preparation.found({ service: findService(input.serviceId, preparation) });
    const price = priceBody(input);
    const isNothing = Object.keys(price).length === 0;
    if (isNothing) warnNothingToDo(preparation);
    const body = { ServiceId: service.id, ...ownerBody(input), ...price };
    return {
      accountId: preparation.viewer.accountId,
      kept: { serviceId: service.id },
      writes: isNothing ? [] : [planned('update', writes.updateServiceItem, body, credential)],
    };
  },

  result: (kept) => kept,

  refusal: catalogRefusal,
});
