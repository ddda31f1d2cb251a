import type { Domain } from '../operation.js';
import { assignableHandlers } from './assignments.js';

const handlers = assignableHandlers({
  word: 'Threshold',
  prefix: 'THID',
  assignmentPrefix: 'TAID',
  settable: ['ThresholdName', 'ThresholdType', 'ThresholdAmount', 'ThresholdUnit', 'ThresholdAction'],
  table: ({ store }) => store.thresholds,
  assignments: ({ store }) => store.thresholdAssignments,
});

export const thresholds: Domain = {
  getThreshold: handlers.read,
  createThreshold: handlers.create,
  updateThreshold: handlers.update,
  deleteThreshold: handlers.remove,
  listThresholdAssignments: handlers.listed,
  addThresholdAssignment: handlers.assign,
  updateThresholdAssignment: handlers.reassign,
  deleteThresholdAssignment: handlers.unassign,
};
