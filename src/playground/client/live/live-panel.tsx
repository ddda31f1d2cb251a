import { createPortal } from 'react-dom';
import { FollowedPortIn } from './followed-port-in';
import { FollowedWorkflow } from './followed-workflow';
import { SandboxDesk } from './sandbox-desk';
import { useSession } from '../session';

/**
 * What the last answers began, as it goes on, and on the sandbox the part of everybody else. It stands beside GraphiQL and is
 * rendered inside of it, since it opens tabs there.
 */
export function LivePanel({ place }: { readonly place: HTMLElement }) {
  const { config, followed } = useSession();
  const { workflowId, orderId } = followed;
  return createPortal(
    <>
      <h2>Live</h2>
      {!workflowId && !orderId && (
        <p className="hint">A workflow or an order that an answer names is followed here, step by step.</p>
      )}
      {workflowId && <FollowedWorkflow key={workflowId} id={workflowId} />}
      {orderId && <FollowedPortIn key={orderId} id={orderId} />}
      {config.sandbox && <SandboxDesk />}
    </>,
    place,
  );
}
