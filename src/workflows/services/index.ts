import type { AnyMutationDefinition } from '../definition.js';
import { addServiceItem } from './add-service-item.js';
import { createService } from './create-service.js';
import { deleteService } from './delete-service.js';
import { removeServiceItem } from './remove-service-item.js';
import { updateServiceItem } from './update-service-item.js';
import { updateService } from './update-service.js';

/** The mutations of this domain that send something. */
export const serviceMutations: readonly AnyMutationDefinition[] = [
  createService,
  updateService,
  deleteService,
  addServiceItem,
  updateServiceItem,
  removeServiceItem,
];
