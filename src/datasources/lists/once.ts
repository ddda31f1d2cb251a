/** A function that makes its value at the first call and hands out the same promise from then on. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** The same for each key. */
export function onceForEach<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made = new OnceForKeys<T>();
  return (key) => made.of(key, () => make(key));
}

/** The same where more than the key is needed to make a value. */
export class OnceForKeys<T> {
  readonly #made = new Map<string, Promise<T>>();

  of(key: string, make: () => Promise<T>): Promise<T> {
    let value = this.#made.get(key);
    if (!value) this.#made.set(key, (value = make()));
    return value;
  }
}

/** A promise of nothing, the same one each time. */
export const NOTHING: Promise<null> = Promise.resolve(null);
