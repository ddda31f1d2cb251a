import { wholeViewer, type Viewer } from '../auth/viewer.js';

/** What one viewer may have open in one process. */
export const openLimits = { connections: 10, subscriptions: 100 } as const;

type Kind = keyof typeof openLimits;

/** Counts what each viewer has open. */
export class OpenConnections {
  readonly #counts = new Map<string, number>();

  /** Counts one more until the answer is called; null where the viewer has as many as it may. */
  open(kind: Kind, viewer: Viewer): (() => void) | null {
    const name = JSON.stringify([kind, ...wholeViewer(viewer)]);
    const count = this.#counts.get(name) ?? 0;
    if (count >= openLimits[kind]) return null;
    this.#counts.set(name, count + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const left = (this.#counts.get(name) ?? 1) - 1;
      if (left > 0) this.#counts.set(name, left);
      else this.#counts.delete(name);
    };
  }
}
