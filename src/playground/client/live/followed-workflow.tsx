import { useGraphiQL } from '@graphiql/react';
import { type GraphQLSchema, isEnumType } from 'graphql';
import { useEffect, useState } from 'react';
import line from './line.graphql';
import { Heard, Status } from './status';
import { useSession } from '../session';
import { type LiveDocument, useLive } from './use-live';
import document from './workflow.graphql';

interface Step {
  readonly name: string;
  readonly status: string;
  readonly userErrors: readonly { readonly message: string }[];
}

interface Workflow {
  readonly id: string;
  readonly status: string;
  readonly steps: readonly Step[];
  readonly line: { readonly e164: string | null };
}

interface Line {
  readonly e164: string | null;
  readonly subscriber: { readonly name: string | null; readonly email: string | null } | null;
  readonly subscription: {
    readonly active: boolean | null;
    readonly package: { readonly name: string | null } | null;
  } | null;
}

const live: LiveDocument = {
  document,
  // It asks nothing of the platform.
  lookEveryMs: 500,
  query: { name: 'LookAtWorkflow', field: 'workflow' },
  subscription: { name: 'FollowWorkflow', field: 'workflowUpdated' },
};

const isOver = ({ status }: Workflow): boolean => ['COMPLETED', 'FAILED', 'CANCELLED'].includes(status);

/** A workflow with its steps as they are done, and at its end the line. */
export function FollowedWorkflow({ id }: { readonly id: string }) {
  const { value: workflow, heard, error } = useLive(id, live, isOver);
  const schema = useGraphiQL((state) => state.schema);
  const done = workflow?.steps.filter(({ status }) => status === 'DONE').length ?? 0;
  return (
    <section aria-label="Workflow" className="followed">
      <header>
        <h3>{workflow?.line.e164 ?? 'A line'}</h3>
        {workflow && <Status status={workflow.status} />}
      </header>
      <p className="id">
        <code>{id}</code>
        <Heard heard={heard} isOver={workflow !== null && isOver(workflow)} />
      </p>
      {error && <p className="trouble">{error}</p>}
      {workflow && (
        <>
          <p role="status" className="progress">
            {done} of {workflow.steps.length} steps done
          </p>
          <ol className="steps">
            {workflow.steps.map((step) => (
              <StepRow key={step.name} step={step} schema={schema} />
            ))}
          </ol>
          {workflow.status === 'COMPLETED' && <LiveLine workflowId={id} />}
        </>
      )}
    </section>
  );
}

function StepRow({
  step,
  schema,
}: {
  readonly step: Step;
  readonly schema: GraphQLSchema | null | undefined;
}) {
  return (
    <li data-status={step.status}>
      <strong>{words(step.name)}</strong>
      <Status status={step.status} />
      <span>{descriptionOf(schema, step.name)}</span>
      {step.userErrors.map(({ message }) => (
        <span key={message} className="trouble">
          {message}
        </span>
      ))}
    </li>
  );
}

/** DATA_LIMITS is "Data limits" to a reader. */
function words(name: string): string {
  const text = name.replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the schema says of a step. */
function descriptionOf(schema: GraphQLSchema | null | undefined, name: string): string | undefined {
  const names = schema?.getType('WorkflowStepName');
  return (isEnumType(names) && names.getValue(name)?.description) || undefined;
}

/** What the line has become. Asked for once: its parts cost requests to the platform. */
function LiveLine({ workflowId }: { readonly workflowId: string }) {
  const { ask } = useSession();
  const [shown, setShown] = useState<Line>();
  useEffect(() => {
    let isShown = true;
    void ask({ query: line, variables: { id: workflowId } }).then(({ data }) => {
      const workflow = data?.['workflow'] as { readonly line: Line } | null | undefined;
      if (isShown && workflow) setShown(workflow.line);
    });
    return () => {
      isShown = false;
    };
  }, [ask, workflowId]);
  if (!shown) return null;
  const { e164, subscriber, subscription } = shown;
  return (
    <dl aria-label="The line" className="line">
      <dt>Number</dt>
      <dd>{e164}</dd>
      <dt>Subscriber</dt>
      <dd>
        {subscriber?.name} <span>{subscriber?.email}</span>
      </dd>
      <dt>Package</dt>
      <dd>
        {subscription?.package?.name ?? 'None'} {subscription?.active && <em>active</em>}
      </dd>
    </dl>
  );
}
