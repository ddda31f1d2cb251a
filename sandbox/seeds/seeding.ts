import { Store } from '../store.js';
import { seedDemo } from './demo.js';
import { parseScale, seedScale } from './scale.js';

/** A store filled from `demo` or `scale:ACCOUNTSxSUBSCRIBERSxNUMBERS[:n]`. Throws a RangeError when it can't be read. */
export function seededStore(seed: string): Store {
  const store = new Store();
  reseed(store, seed);
  return store;
}

/** Forgets every record and fills the store from a seed again; an unreadable seed changes nothing. */
export function reseed(store: Store, seed: string): void {
  const scale = seed === 'demo' ? undefined : parseScale(seed);
  store.clear();
  store.seed = seed;
  store.named = scale ? seedScale(store, scale) : seedDemo(store);
}
