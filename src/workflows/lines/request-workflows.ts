import { maySeeAccount } from '../../auth/policies.js';
import type { Viewer } from '../../auth/viewer.js';
import { atMost } from '../../clock.js';
import type { Connection, Page } from '../../datasources/contracts/index.js';
import { enoughRows } from '../../datasources/paging/enough-rows.js';
import { newestWorkflowFirst } from '../../datasources/paging/orderings.js';
import { paginate } from '../../datasources/paging/pagination.js';
import type { UpstreamUsage } from '../../datasources/telegent/upstream-usage.js';
import type { RunnerParts } from '../mutation-runner.js';
import { ownerOf } from '../operations/operation-view.js';
import type { LineDriver } from './line-driver.js';
import { stepOf, WorkflowStepName, type LineWorkflow } from './line-workflow.js';
import type { WorkflowLog } from './workflow-log.js';
import { seesWorkflow, workflowView, type WorkflowView } from './workflow-view.js';

/** How long a caller waits for a workflow to get as far as it can, in real milliseconds: networks give up soon after. */
const WAIT_MS = 20_000;

/** What workflows are kept and carried on by. */
export interface LineParts {
  readonly workflows: WorkflowLog;
  readonly lines: LineDriver;
}

interface LineRequest {
  readonly viewer: Viewer;
  readonly usage: UpstreamUsage;
}

/** The workflows of one request. */
export class RequestWorkflows {
  constructor(
    private readonly runner: Pick<RunnerParts, 'hashes' | 'patienceMs'>,
    private readonly parts: LineParts,
    private readonly request: LineRequest,
    /** Told when what was read before may not be true any more. */
    private readonly onChange: () => void,
  ) {}

  async carryOn(id: string): Promise<void> {
    const { usage } = this.request;
    const { patienceMs } = this.runner;
    await atMost(WAIT_MS, this.parts.lines.carryOn(id, { priority: 'interactive', patienceMs, usage }));
    this.onChange();
  }

  async byId(id: string): Promise<WorkflowView | null> {
    const workflow = await this.#seen(id);
    return workflow && workflowView(workflow);
  }

  async ofAccount(accountId: string, page: Page): Promise<Connection<WorkflowView>> {
    const { viewer } = this.request;
    const isSeen = maySeeAccount(viewer, accountId);
    const { rows, more } = await enoughRows(page, {
      read: async (range) => {
        const found = isSeen ? await this.parts.workflows.ofAccount(accountId, range) : [];
        return { rows: found, more: found.length === range.limit };
      },
      isSeen: async (workflow) => seesWorkflow(viewer, this.#owner, workflow),
      timeOf: ({ createdAt }) => createdAt,
    });
    return paginate(rows.map(workflowView), page, newestWorkflowFirst, { totalCount: null, more });
  }

  async temporaryPassword(id: string): Promise<string | null> {
    const workflow = await this.#seen(id);
    if (workflow?.owner !== this.#owner || workflow.facts.hasMadePassword !== true) return null;
    const { operationId } = stepOf(workflow, WorkflowStepName.SUBSCRIBER) ?? {};
    return operationId == null ? null : this.runner.hashes.passwordFor(operationId);
  }

  get #owner(): string {
    return ownerOf(this.request.viewer, this.runner.hashes);
  }

  async #seen(id: string): Promise<LineWorkflow | null> {
    const workflow = await this.parts.workflows.find(id);
    return workflow && seesWorkflow(this.request.viewer, this.#owner, workflow) ? workflow : null;
  }
}
