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

/** The whole of a viewer: what one may see, no other may be shown. */
export const wholeViewer = ({ issuer, subject, role, accountId, subscriberId }: Viewer) =>
  [issuer, subject, role, accountId, subscriberId] as const;

/** Names somebody among all viewers, whatever token it comes with and whatever role that gives. */
export const viewerKey = ({ issuer, subject }: Viewer): string => JSON.stringify([issuer, subject]);
