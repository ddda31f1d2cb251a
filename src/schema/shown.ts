/** The part of a record that its object type shows as it is: everything but the links, which are edges. */
export type Shown<Stored, Hidden extends keyof Stored = never> = Omit<Stored, Hidden>;
