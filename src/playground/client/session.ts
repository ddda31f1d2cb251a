import { createContext, useContext } from 'react';
import type { PlaygroundConfig } from './config';
import type { Journey } from './journeys';
import type { GraphQLResponse, Operation } from './operation';
import type { Streams } from './streams';
import type { Followed } from './live/followed';

/** What the panels beside the editor share with the page. */
export interface Session {
  readonly config: PlaygroundConfig;
  readonly journeys: readonly Journey[];
  /** Who asks, in words: what is shown belongs to that viewer. */
  readonly askedAs: string;
  readonly streams: Streams;
  /** Asks as whoever asks now, and leaves the footer alone. */
  readonly ask: (operation: Operation) => Promise<GraphQLResponse>;
  readonly followed: Followed;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A panel stands outside of the playground');
  return session;
}
