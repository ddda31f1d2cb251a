import type { Live } from './use-live';

/** The word of the schema, in its colour. */
export function Status({ status }: { readonly status: string }) {
  return (
    <span className="status" data-status={status}>
      {status}
    </span>
  );
}

interface HeardProps {
  readonly heard: Live<unknown>['heard'];
  readonly isOver: boolean;
}

/** How the page hears of changes, as long as there may be any. */
export function Heard({ heard, isOver }: HeardProps) {
  if (isOver || heard === null) return null;
  return (
    <span className="heard">{heard === 'looking' ? 'looking again and again' : `live over ${heard}`}</span>
  );
}
