/** Whose credential a call was made with. */
export interface Caller {
  kind: 'distributor' | 'account';
  /** `DID-…` of the distributor or `AID-…` of the account. */
  id: string;
}
