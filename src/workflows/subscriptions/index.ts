import type { AnyMutationDefinition } from '../definition.js';
import { assignFeature } from './assign-feature.js';
import { assignThreshold } from './assign-threshold.js';
import { cancelSubscription } from './cancel-subscription.js';
import { createFeature } from './create-feature.js';
import { createSubscription } from './create-subscription.js';
import { createThreshold } from './create-threshold.js';
import { deleteFeature } from './delete-feature.js';
import { deleteThreshold } from './delete-threshold.js';
import { unassignFeature } from './unassign-feature.js';
import { unassignThreshold } from './unassign-threshold.js';
import { updateFeature } from './update-feature.js';
import { updateFeatureAssignment } from './update-feature-assignment.js';
import { updateSubscription } from './update-subscription.js';
import { updateThreshold } from './update-threshold.js';
import { updateThresholdAssignment } from './update-threshold-assignment.js';

/** The mutations of this domain that send something. */
export const subscriptionMutations: readonly AnyMutationDefinition[] = [
  createSubscription,
  updateSubscription,
  cancelSubscription,
  createThreshold,
  updateThreshold,
  deleteThreshold,
  assignThreshold,
  updateThresholdAssignment,
  unassignThreshold,
  createFeature,
  updateFeature,
  deleteFeature,
  assignFeature,
  updateFeatureAssignment,
  unassignFeature,
];
