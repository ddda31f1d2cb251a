export * from './vocabulary.js';
export type * from './people.js';
export type * from './numbers.js';
export type * from './commerce.js';
export type * from './routing.js';
export type * from './guardian.js';
export type * from './messages.js';
export type * from './events.js';
export * from './port-in-states.js';
