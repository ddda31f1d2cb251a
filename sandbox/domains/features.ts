import type { Domain } from '../operation.js';
import { assignableHandlers } from './assignments.js';

const handlers = assignableHandlers({
  word: 'Feature',
  prefix: 'FEID',
  assignmentPrefix: 'FAID',
  settable: ['FeatureName', 'FeatureType', 'FeatureDescription'],
  table: ({ store }) => store.features,
  assignments: ({ store }) => store.featureAssignments,
});

export const features: Domain = {
  getFeature: handlers.read,
  addFeature: handlers.create,
  updateFeature: handlers.update,
  deleteFeature: handlers.remove,
  listFeatureAssignments: handlers.listed,
  addFeatureAssignment: handlers.assign,
  updateFeatureAssignment: handlers.reassign,
  deleteFeatureAssignment: handlers.unassign,
};
