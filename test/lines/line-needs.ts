import { WorkflowStepName } from '../../src/workflows/lines/line-workflow.js';

const { SUBSCRIBER, NUMBER, PORT_IN, CARRIER, BINDING } = WorkflowStepName;
const { SUBSCRIPTION, DATA_LIMITS, GUARDIAN_FEATURES, CALL_FILTER, MESSAGE_FILTER } = WorkflowStepName;

/** What must be there before a step may be begun, where it is part of the line. */
export const AFTER: Readonly<Record<WorkflowStepName, readonly WorkflowStepName[]>> = {
  [SUBSCRIBER]: [],
  [NUMBER]: [SUBSCRIBER],
  [PORT_IN]: [SUBSCRIBER],
  [CARRIER]: [SUBSCRIBER, PORT_IN],
  [BINDING]: [SUBSCRIBER, PORT_IN, CARRIER],
  [SUBSCRIPTION]: [SUBSCRIBER, NUMBER, BINDING],
  [DATA_LIMITS]: [SUBSCRIBER, NUMBER, BINDING],
  [GUARDIAN_FEATURES]: [SUBSCRIBER],
  [CALL_FILTER]: [SUBSCRIBER, NUMBER, BINDING, GUARDIAN_FEATURES],
  [MESSAGE_FILTER]: [SUBSCRIBER, NUMBER, BINDING, GUARDIAN_FEATURES],
};

/** The secrets that a line begins with, and the step that needs each. */
export const SECRETS = { newSubscriber: SUBSCRIBER, portIn: PORT_IN } as const;
