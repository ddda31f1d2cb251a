import { useEffect, useState } from 'react';
import type { Transport } from '../streams';
import { useSession } from '../session';

export interface Live<T> {
  readonly value: T | null;
  /** How the page hears of changes; null until it does. */
  readonly heard: Transport | 'looking' | null;
  readonly error: string | null;
}

export interface LiveDocument {
  /** How often it is looked at while no stream tells of it, in milliseconds. */
  readonly lookEveryMs: number;
  /** Holds both operations; their root fields give the same thing. */
  readonly document: string;
  readonly query: { readonly name: string; readonly field: string };
  readonly subscription: { readonly name: string; readonly field: string };
}

const nothing = { value: null, heard: null, error: null } as const;

/** A thing as it is, and as it changes, until it is over. Where no stream can be had it is looked at again and again. */
export function useLive<T>(id: string, live: LiveDocument, isOver: (value: T) => boolean): Live<T> {
  const { streams, ask, askedAs } = useSession();
  const [state, setState] = useState<Live<T>>(nothing);
  useEffect(() => {
    let isWatched = true;
    let hasHeard = false;
    let timer: number | undefined;
    const show = (change: Partial<Live<T>>): void => {
      if (isWatched) setState((before) => ({ ...before, ...change }));
    };
    /** Undefined when no answer came. */
    const look = async (): Promise<T | null | undefined> => {
      const { query } = live;
      const operation = { query: live.document, operationName: query.name, variables: { id } };
      const answer = await ask(operation).catch(() => undefined);
      if (!answer) return undefined;
      const value = (answer.data?.[query.field] ?? null) as T | null;
      const error = value ? null : (answer.errors?.[0]?.message ?? 'Not for you to see');
      // What a stream has told since is newer than this answer.
      if (!hasHeard) show({ value, error });
      return value;
    };
    const lookAgain = (): void => {
      if (!isWatched) return;
      show({ heard: 'looking' });
      timer = setTimeout(() => {
        hasHeard = false;
        void look().then((value) => {
          if (value === undefined || (value && !isOver(value))) lookAgain();
        });
      }, live.lookEveryMs);
    };
    const { subscription } = live;
    const end = streams.subscribe(
      { query: live.document, operationName: subscription.name, variables: { id } },
      {
        next: ({ data, errors }, heard) => {
          const value = data?.[subscription.field] as T | null | undefined;
          if (!value) return errors && lookAgain();
          hasHeard = true;
          show({ value, heard, error: null });
        },
        error: lookAgain,
        complete: lookAgain,
      },
    );
    setState(nothing);
    void look();
    return () => {
      isWatched = false;
      clearTimeout(timer);
      end();
    };
  }, [id, live, isOver, streams, ask, askedAs]);
  return state;
}
