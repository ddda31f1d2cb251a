/** The parameters that have a value; the client sends every property that it is given. */
export function given<T extends object>(parameters: T): T {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined)) as T;
}
