/** The context of a rule about each entry of a list, by which its mistakes are told by their index. */
export interface RuleOfEntries {
  readonly holdsFor: (entry: unknown) => boolean;
}
