/** What is known of the ways to answer a set of wanted records. */
export interface ReadChoice {
  /** Records still wanted, each of which a single read would answer. */
  readonly wanted: number;
  /** Requests that reading the whole list takes; 0 when it is cached. Null when its size was never seen. */
  readonly listRequests: number | null;
}

/** A list whose size was never seen is taken for one page: that page then tells. */
const UNSEEN_LIST_REQUESTS = 1;

/**
 * Chooses the way with the fewest requests. At a tie the list wins, because it answers what is asked next as well.
 */
export function chooseRead({ wanted, listRequests }: ReadChoice): 'list' | 'singles' {
  return (listRequests ?? UNSEEN_LIST_REQUESTS) <= wanted ? 'list' : 'singles';
}
