/** A body with changes over it, in their order; undefined changes nothing. */
export function merged<Body extends object>(standing: Body, ...changes: readonly Partial<Body>[]): Body {
  const given = changes.map((change) =>
    Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  );
  return Object.assign({}, standing, ...given) as Body;
}

/** Whether two bodies say the same; undefined says nothing. */
export function saysTheSame<Body extends object>(one: Body, other: Body): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Body>;
  return [...names].every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}
