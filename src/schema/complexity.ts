import type { ComplexityEstimator } from 'graphql-query-complexity';

/** What an edge weighs that is answered for many records together. */
export const EDGE = 2;
/** What a field weighs that the platform answers for one record a request. */
export const READ = 10;
/** What a mutation weighs, beside what is asked of its payload. */
export const MUTATION: ComplexityEstimator = ({ childComplexity }) => READ + childComplexity;
/** Rows that a list without pages is taken to have. */
const USUAL_LIST = 10;
/** Rows of a page when `first` is left out. */
export const DEFAULT_PAGE = 20;
/** Rows that a page can have, and ids that one `nodes` can name. */
export const LARGEST_PAGE = 100;

/** A plain list: its edge, and everything below once a usual row. */
export const listOf =
  (rows = USUAL_LIST, edge = EDGE): ComplexityEstimator =>
  ({ childComplexity }) =>
    edge + rows * childComplexity;

/** A connection: its edge, and everything below once a row of the page. */
export const connection: ComplexityEstimator = ({ args, childComplexity }) =>
  EDGE + boundedPage(args['first']) * childComplexity;

/** A list of ids: everything below once an id. */
export const byIds: ComplexityEstimator = ({ args, childComplexity }) => {
  const ids: unknown = args['ids'];
  return (Array.isArray(ids) ? ids.length : 1) * (EDGE + childComplexity);
};

// A size out of bounds is refused later, with its argument's path; here it must only stay a number.
function boundedPage(first: unknown): number {
  return typeof first === 'number' ? Math.min(Math.max(first, 1), LARGEST_PAGE) : DEFAULT_PAGE;
}
