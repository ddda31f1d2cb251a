import * as callFilterKinds from '../../src/datasources/telegent/writes/call-filters.js';
import * as featureKinds from '../../src/datasources/telegent/writes/features.js';
import * as guardianKinds from '../../src/datasources/telegent/writes/guardian.js';
import * as messageFilterKinds from '../../src/datasources/telegent/writes/message-filters.js';
import * as messageRouteKinds from '../../src/datasources/telegent/writes/message-routes.js';
import * as packageKinds from '../../src/datasources/telegent/writes/packages.js';
import * as productKinds from '../../src/datasources/telegent/writes/products.js';
import * as serviceKinds from '../../src/datasources/telegent/writes/services.js';
import * as subscriptionKinds from '../../src/datasources/telegent/writes/subscriptions.js';
import * as thresholdKinds from '../../src/datasources/telegent/writes/thresholds.js';
import * as voiceRouteKinds from '../../src/datasources/telegent/writes/voice-routes.js';
import * as webhookKinds from '../../src/datasources/telegent/writes/webhooks.js';
import * as workgroupKinds from '../../src/datasources/telegent/writes/workgroups.js';

/** Every kind of write of routes, catalogue, subscriptions, Guardian, workgroups and webhooks, by operation. */
export const KINDS = {
  ...callFilterKinds,
  ...featureKinds,
  ...guardianKinds,
  ...messageFilterKinds,
  ...messageRouteKinds,
  ...packageKinds,
  ...productKinds,
  ...serviceKinds,
  ...subscriptionKinds,
  ...thresholdKinds,
  ...voiceRouteKinds,
  ...webhookKinds,
  ...workgroupKinds,
};
