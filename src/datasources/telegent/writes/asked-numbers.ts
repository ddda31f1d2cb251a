/** The numbers that a body speaks of; the specification lets an item be without one. */
export function askedNumbers({
  PhoneNumbers,
}: {
  readonly PhoneNumbers: readonly { readonly Number?: string }[];
}): readonly string[] {
  return PhoneNumbers.flatMap(({ Number }) => Number ?? []);
}
