import {
  WorkflowKind,
  WorkflowStatus,
  WorkflowStepName,
  WorkflowStepStatus,
} from '../../workflows/lines/line-workflow.js';
import { describeEnum } from './vocabulary.js';

describeEnum(WorkflowStatus, {
  name: 'WorkflowStatus',
  description: 'Where a workflow stands as a whole.',
  values: {
    RUNNING: 'Its steps are being worked on.',
    WAITING: 'It waits for the carrier or for the platform, and goes on by itself.',
    PAUSED:
      'Something must be mended first: `userErrors` of the paused step say what, and `resumeWorkflow` goes on.',
    COMPLETED: 'Everything is done: the line is live. Final.',
    FAILED: 'It cannot go on; `userErrors` of the failed step say what to do instead. Final.',
    CANCELLED: 'It was given up; `leftBehind` tells what stays. Final.',
  },
});
describeEnum(WorkflowStepName, {
  name: 'WorkflowStepName',
  description: 'The steps that a line is made of.',
  values: {
    SUBSCRIBER: 'Creates the subscriber.',
    NUMBER: 'Buys the number for the subscriber, and waits until it is in service.',
    PORT_IN: 'Submits the port-in to the carriers.',
    CARRIER: 'Waits until the number has come in: 1 to 5 business days.',
    BINDING: 'Gives the number that has come in to the subscriber, with its routes and services.',
    SUBSCRIPTION: 'Subscribes to the package.',
    DATA_LIMITS: 'Sets the thresholds of mobile data.',
    GUARDIAN_FEATURES: 'Switches the Guardian features.',
    CALL_FILTER: 'Creates the filter for calls.',
    MESSAGE_FILTER: 'Creates the filter for messages.',
  },
});
describeEnum(WorkflowStepStatus, {
  name: 'WorkflowStepStatus',
  description: 'How far a step of a workflow has come.',
  values: {
    PENDING: 'It waits for the steps that it needs.',
    RUNNING: 'It is being done.',
    WAITING: 'It waits for the carrier, for the platform, or for its next try.',
    PAUSED: 'Something must be mended first; see its `userErrors`.',
    DONE: 'Done.',
    FAILED: 'It cannot be done any more; see its `userErrors`.',
    CANCELLED: 'Given up before it was done.',
    UNDONE: 'Done, and taken back since.',
  },
});
describeEnum(WorkflowKind, {
  name: 'WorkflowKind',
  description: 'What began a workflow.',
  values: {
    ACTIVATE_LINE: '`activateLine`.',
    PORT_IN: '`submitPortIn`, which is carried on when the number has come in.',
  },
});

export { WorkflowKind, WorkflowStatus, WorkflowStepName, WorkflowStepStatus };
