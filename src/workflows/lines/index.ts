import type { AnyMutationDefinition } from '../definition.js';
import { activateLine } from './activate-line.js';
import { cancelWorkflow } from './cancel-workflow.js';
import { resumeWorkflow } from './resume-workflow.js';

/** Mutations of workflows. */
export const lineMutations: readonly AnyMutationDefinition[] = [activateLine, resumeWorkflow, cancelWorkflow];
