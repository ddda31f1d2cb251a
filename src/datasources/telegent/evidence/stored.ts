/** A record as the ledger keeps it: the same fields, in a type that the compiler knows to be plain JSON. */
export type Stored<T> = { readonly [Name in keyof T]: Stored<T[Name]> };
