import { z } from 'zod';
import { ViewerRole, type Viewer } from './viewer.js';

const accountId = z.string().regex(/^AID-[\w-]{1,64}$/);
const subscriberId = z.string().regex(/^TSUID-[\w-]{1,64}$/);
const absent = z.null().optional();

/** Who a token or partner key stands for; what each role must and must not carry. */
export const viewerShape = z.discriminatedUnion('role', [
  z.object({ role: z.literal(ViewerRole.SUBSCRIBER), accountId, subscriberId }),
  z.object({ role: z.literal(ViewerRole.MANAGER), accountId, subscriberId }),
  z.object({ role: z.literal(ViewerRole.ACCOUNT_ADMIN), accountId, subscriberId: subscriberId.nullish() }),
  z.object({ role: z.literal(ViewerRole.DISTRIBUTOR), accountId: absent, subscriberId: absent }),
]);

export type ViewerShape = z.infer<typeof viewerShape>;

/** Completes what a credential says with who vouches for it. */
export const viewerOf = (
  shape: ViewerShape,
  origin: Pick<Viewer, 'issuer' | 'subject' | 'expiresAt'>,
): Viewer => ({
  ...origin,
  role: shape.role,
  accountId: shape.accountId ?? null,
  subscriberId: shape.subscriberId ?? null,
});
