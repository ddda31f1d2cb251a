/** A ready-made viewer of the sandbox, offered in the playground's picker. Its token opens nothing but the sandbox. */
export interface PlaygroundIdentity {
  /** Unique among the identities, in words: "Rosa Rivera, manager". */
  readonly label: string;
  /** The viewer's role as the schema spells it, MANAGER for instance. */
  readonly role: string;
  /** A signed token, sent as `Authorization: Bearer`. */
  readonly token: string;
  /** What this viewer sees, in a few words. */
  readonly description: string;
}
