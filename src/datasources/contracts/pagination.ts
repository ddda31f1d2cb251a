/** The lists that are cut into pages. A cursor names its list, so that one list refuses the cursor of another. */
export type ListKind =
  'accounts' | 'areas' | 'messages' | 'numbers' | 'orders' | 'subscribers' | 'subscriptions' | 'workflows';

/** Where a row stands in its list: its sort key, then its id. It stays a position when the row itself is gone. */
export interface Position {
  readonly key: string;
  readonly id: string;
}

/** The page that a client asks for; checked before a source sees it. */
export interface Page {
  readonly list: ListKind;
  /** How many rows at most, 1 to 100. */
  readonly first: number;
  /** Only rows that stand behind this position; null begins at the start. */
  readonly after: Position | null;
}

export interface Edge<Row> {
  readonly cursor: string;
  readonly node: Row;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** One page of a list; built by `paginate`. */
export interface Connection<Row> {
  readonly edges: readonly Edge<Row>[];
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfo;
  /** Rows in the whole list that the viewer may see; null when that is not known without further requests. */
  readonly totalCount: number | null;
}
