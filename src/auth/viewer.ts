/** Who may see what; see docs/tenancy.md. */
export enum ViewerRole {
  SUBSCRIBER = 'SUBSCRIBER',
  MANAGER = 'MANAGER',
  ACCOUNT_ADMIN = 'ACCOUNT_ADMIN',
  DISTRIBUTOR = 'DISTRIBUTOR',
}

/** The caller of a request, out of a verified token or partner key. */
export interface Viewer {
  /** Who vouches for the viewer: the token's issuer, or `partner-key`. */
  readonly issuer: string;
  readonly subject: string;
  readonly role: ViewerRole;
  /** `AID-...`; null for a DISTRIBUTOR alone. */
  readonly accountId: string | null;
  /** `TSUID-...`; set for SUBSCRIBER and MANAGER, may be set for ACCOUNT_ADMIN. */
  readonly subscriberId: string | null;
  /** Milliseconds since the epoch; null when the credentials do not expire by themselves. */
  readonly expiresAt: number | null;
}

/** Names a viewer among all viewers, whatever token it comes with. */
export const viewerKey = ({ issuer, subject }: Viewer): string => JSON.stringify([issuer, subject]);
