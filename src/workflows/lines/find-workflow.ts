import type { LedgerDocument } from '../../store/ledger/ledger.js';
import type { Preparation } from '../preparation.js';
import type { LineWorkflow } from './line-workflow.js';
import { loadWorkflow } from './workflow-log.js';
import { seesWorkflow } from './workflow-view.js';

/** A workflow as it stands; refused alike where there is none and where it is another's. */
export async function findWorkflow(
  id: string,
  preparation: Preparation,
): Promise<(Pick<LedgerDocument<LineWorkflow>, 'version'> & { readonly workflow: LineWorkflow }) | null> {
  const { viewer, owner, ledger } = preparation;
  const document = await loadWorkflow(ledger, id);
  if (document && seesWorkflow(viewer, owner, document.value)) {
    return { workflow: document.value, version: document.version };
  }
  preparation.refuseAbsent('workflow', 'id');
  return null;
}
