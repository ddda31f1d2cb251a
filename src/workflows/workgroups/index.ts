import type { AnyMutationDefinition } from '../definition.js';
import { createWorkgroupActivity } from './create-workgroup-activity.js';
import { createWorkgroup } from './create-workgroup.js';
import { deleteWorkgroupActivity } from './delete-workgroup-activity.js';
import { deleteWorkgroup } from './delete-workgroup.js';
import { updateWorkgroupActivity } from './update-workgroup-activity.js';
import { updateWorkgroup } from './update-workgroup.js';

/** The mutations of this domain that send something. */
export const workgroupMutations: readonly AnyMutationDefinition[] = [
  createWorkgroup,
  updateWorkgroup,
  deleteWorkgroup,
  createWorkgroupActivity,
  updateWorkgroupActivity,
  deleteWorkgroupActivity,
];
