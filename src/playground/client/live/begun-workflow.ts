import type { Session } from '../session';
import document from './newest-workflow.graphql';

const LOOK_EVERY_MS = 400;

/**
 * Finds the workflow that a mutation in flight has begun, since its answer names it at the end only: the newest one of the
 * asker's account, while it is being worked on. Gives what ends the search.
 */
export function findBegunWorkflow(ask: Session['ask'], onFound: (id: string) => void): () => void {
  let timer: number | undefined;
  let isOver = false;
  const look = async (): Promise<void> => {
    const answer = await ask({ query: document }).catch(() => null);
    if (isOver) return;
    const account = answer?.data?.['account'] as NewestWorkflow | null | undefined;
    const [newest] = account?.workflows?.nodes ?? [];
    if (newest?.status === 'RUNNING') onFound(newest.id);
    else timer = setTimeout(() => void look(), LOOK_EVERY_MS);
  };
  timer = setTimeout(() => void look(), LOOK_EVERY_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

interface NewestWorkflow {
  readonly workflows: { readonly nodes: readonly { readonly id: string; readonly status: string }[] } | null;
}
