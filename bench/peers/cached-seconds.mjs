/** How long the peers with a response cache keep an answer: as long as the product keeps numbers and subscriptions. */
export const CACHED_S = 60;
