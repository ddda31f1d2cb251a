import type { Domain } from '../operation.js';
import { accounts } from './accounts.js';
import { availability } from './availability.js';
import { callFilters } from './call-filters.js';
import { devices } from './devices.js';
import { distributor } from './distributor.js';
import { features } from './features.js';
import { guardianFeatures } from './guardian-features.js';
import { guardianRelations } from './guardian-relations.js';
import { messageFilters } from './message-filters.js';
import { messageRoutes } from './message-routes.js';
import { messages } from './messages.js';
import { numberStatus } from './number-status.js';
import { numbers } from './numbers.js';
import { orders } from './orders.js';
import { packageItems } from './package-items.js';
import { packages } from './packages.js';
import { porting } from './porting.js';
import { products } from './products.js';
import { provisioning } from './provisioning.js';
import { schedules } from './schedules.js';
import { services } from './services.js';
import { settle } from './settling.js';
import { sims } from './sims.js';
import { subscribers } from './subscribers.js';
import { subscriptions } from './subscriptions.js';
import { thresholds } from './thresholds.js';
import { usage } from './usage.js';
import { voiceRoutes } from './voice-routes.js';
import { voicemail } from './voicemail.js';
import { webhooks } from './webhooks.js';
import { workgroups } from './workgroups.js';

const handlers: Domain = {
  ...accounts,
  ...availability,
  ...callFilters,
  ...devices,
  ...distributor,
  ...features,
  ...guardianFeatures,
  ...guardianRelations,
  ...messageFilters,
  ...messageRoutes,
  ...messages,
  ...numberStatus,
  ...numbers,
  ...orders,
  ...packageItems,
  ...packages,
  ...porting,
  ...products,
  ...provisioning,
  ...schedules,
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
};

/**
 * Every stateful operation of the platform; before each, what the clock has made due happens.
 * Answers are plain: ISO dates in UTC, `NID-` ids, amounts without a sign, words as in the records;
 * every odd spelling is the work of oddities.ts.
 */
export const domains: Domain = Object.fromEntries(
  Object.entries(handlers).map(([operation, handler]) => [
    operation,
    (call) => {
      call.store.present = call.now.getTime();
      settle(call);
      return handler(call);
    },
  ]),
);
