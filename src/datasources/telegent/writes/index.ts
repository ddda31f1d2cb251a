import type { WriteOperation } from '../request.js';
import type { AnyWriteKind } from '../write.js';
import * as accounts from './accounts.js';
import * as callFilters from './call-filters.js';
import * as distributor from './distributor.js';
import * as features from './features.js';
import * as guardian from './guardian.js';
import * as messageFilters from './message-filters.js';
import * as messageRoutes from './message-routes.js';
import * as messages from './messages.js';
import * as numberStatus from './number-status.js';
import * as numbers from './numbers.js';
import * as packages from './packages.js';
import * as porting from './porting.js';
import * as products from './products.js';
import * as provisioning from './provisioning.js';
import * as services from './services.js';
import * as sims from './sims.js';
import * as subscribers from './subscribers.js';
import * as subscriptions from './subscriptions.js';
import * as thresholds from './thresholds.js';
import * as usage from './usage.js';
import * as voiceRoutes from './voice-routes.js';
import * as voicemail from './voicemail.js';
import * as webhooks from './webhooks.js';
import * as workgroups from './workgroups.js';

/** Every kind of write, by its operation: one that is missing does not compile. */
const kinds = {
  ...accounts,
  ...callFilters,
  ...distributor,
  ...features,
  ...guardian,
  ...messageFilters,
  ...messageRoutes,
  ...messages,
  ...numberStatus,
  ...numbers,
  ...packages,
  ...porting,
  ...products,
  ...provisioning,
  ...services,
  ...sims,
  ...subscribers,
  ...subscriptions,
  ...thresholds,
  ...usage,
  ...voiceRoutes,
  ...voicemail,
  ...webhooks,
  ...workgroups,
} satisfies Record<WriteOperation, AnyWriteKind>;

/** The kind of write of an operation, for who finds one in the ledger. */
export const writeKindOf = (operation: WriteOperation): AnyWriteKind => kinds[operation];
