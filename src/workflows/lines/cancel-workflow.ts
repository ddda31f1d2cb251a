import type { CancelWorkflowInput } from '../../schema/line/correction-inputs.js';
import { mutation } from '../definition.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';
import { findWorkflow } from './find-workflow.js';
import { givenUp, toBeUndone } from './line-moves.js';
import { undoOf } from './line-undo.js';
import {
  statusOfLine,
  stepOf,
  WorkflowStatus,
  WorkflowStepStatus,
  type LineWorkflow,
  type WorkflowStepName,
} from './line-workflow.js';
import { lineDocument } from './workflow-log.js';

/**
 * Gives a workflow up, and takes back what the user names of what is done; the driver does that. One that has failed or was given
 * up before may still be tidied up.
 */
export const cancelWorkflow = mutation({
  name: 'cancelWorkflow',

  async prepare({ id, undo }: CancelWorkflowInput, preparation) {
    const { found } = await preparation.found({ found: findWorkflow(id, preparation) });
    const { workflow, version } = found;
    if (statusOfLine(workflow) === WorkflowStatus.COMPLETED) {
      const message = 'The workflow is completed: change what it made by the mutations for that.';
      preparation.refuse(UserErrorCode.WRONG_STATE, message, 'id');
    }
    const { now } = preparation;
    const stopped = givenUp(workflow, now);
    const wanted = [...new Set(undo ?? [])];
    for (const name of wanted) refuseWithoutUndo(name, stopped, (undo ?? []).indexOf(name), preparation);
    preparation.stopIfRefused();
    const next = wanted.reduce(toBeUndone, stopped);
    const { accountId } = workflow;
    return { accountId, kept: { workflowId: id }, writes: [], begins: [lineDocument(next, version, now)] };
  },

  result: (kept) => kept,
});

function refuseWithoutUndo(
  name: WorkflowStepName,
  workflow: LineWorkflow,
  index: number,
  preparation: Preparation,
): void {
  if (undoOf(name, workflow) !== null) return;
  const isDone = stepOf(workflow, name)?.status === WorkflowStepStatus.DONE;
  const message = isDone
    ? 'What this step has made cannot be taken back; leftBehind says what can.'
    : 'The step has made nothing that could be taken back.';
  preparation.refuse(UserErrorCode.WRONG_STATE, message, 'undo', index);
}
