import { accountById, distributorAccounts } from '../../src/datasources/telegent/reads/accounts.js';
import { availabilityPage, portInEligibility } from '../../src/datasources/telegent/reads/availability.js';
import { callFilterKeywords, callFilters } from '../../src/datasources/telegent/reads/call-filters.js';
import {
  accountPackages,
  accountProducts,
  distributorPackages,
  distributorProducts,
  packageById,
  packageItems,
  productById,
} from '../../src/datasources/telegent/reads/catalog.js';
import { deviceDetails } from '../../src/datasources/telegent/reads/devices.js';
import { distributorById } from '../../src/datasources/telegent/reads/distributor.js';
import { featureAssignments, featureById } from '../../src/datasources/telegent/reads/features.js';
import {
  guardianFeatures,
  guardianRelationsByChild,
  guardianRelationsByParent,
} from '../../src/datasources/telegent/reads/guardian.js';
import {
  messageFilterKeywords,
  messageFilters,
} from '../../src/datasources/telegent/reads/message-filters.js';
import {
  accountMessageRoutes,
  messageRouteById,
} from '../../src/datasources/telegent/reads/message-routes.js';
import {
  filterMessages,
  messageDetails,
  searchMessages,
} from '../../src/datasources/telegent/reads/messages.js';
import { inventoryPage, numberByE164 } from '../../src/datasources/telegent/reads/numbers.js';
import { orderById } from '../../src/datasources/telegent/reads/orders.js';
import { accountServices, serviceById, serviceItems } from '../../src/datasources/telegent/reads/services.js';
import {
  distributorSubscribersPage,
  subscriberById,
} from '../../src/datasources/telegent/reads/subscribers.js';
import {
  accountSubscriptions,
  distributorSubscriptions,
  packageSubscriptions,
  subscriptionById,
} from '../../src/datasources/telegent/reads/subscriptions.js';
import { thresholdAssignments, thresholdById } from '../../src/datasources/telegent/reads/thresholds.js';
import { dataUsage, dataUsageSettings } from '../../src/datasources/telegent/reads/usage.js';
import { accountVoiceRoutes, voiceRouteById } from '../../src/datasources/telegent/reads/voice-routes.js';
import { voicemailInfo } from '../../src/datasources/telegent/reads/voicemail.js';
import { accountWebhooks, webhookById } from '../../src/datasources/telegent/reads/webhooks.js';
import {
  accountSchedules,
  accountWorkgroups,
  workgroupById,
} from '../../src/datasources/telegent/reads/workgroups.js';
import { NumberType } from '../../src/datasources/telegent/records/index.js';
import type { Read, ReadMany, ReadOperation } from '../../src/datasources/telegent/request.js';

const PAGE = { page: 1, size: 100 };
const ANY_AREA = {
  areaCode: null,
  zipCode: null,
  messageType: null,
  messageEnabled: true,
  voiceEnabled: null,
  page: 1,
};

type AnyRead = Read<unknown> | ReadMany<unknown>;

/** A read of each operation that is read. `idOf` gives the id of a demo record by its name, or else the plain one. */
export function everyRead(idOf: (name: string, otherwise: string) => string): readonly AnyRead[] {
  const account = idOf('familyAccountId', 'AID-1');
  const subscriber = idOf('familyManagerId', 'TSUID-1');
  const number = idOf('familyNumber', '+12015550100');
  const packageId = idOf('packageId', 'PKID-1');
  const [service, threshold, feature] = [
    idOf('serviceId', 'SID-1'),
    idOf('thresholdId', 'THID-1'),
    idOf('featureId', 'FEID-1'),
  ];
  return [
    accountById(account),
    distributorAccounts(),
    distributorById(idOf('distributorId', 'DID-1')),
    subscriberById(subscriber),
    distributorSubscribersPage(PAGE),
    inventoryPage(PAGE),
    numberByE164(number),
    orderById(idOf('rejectedPortInOrderId', 'JNUOID-1')),
    availabilityPage(ANY_AREA),
    portInEligibility(number, NumberType.MVNO),
    dataUsage,
    dataUsageSettings,
    deviceDetails(number, account),
    voicemailInfo(number, account),
    messageRouteById(idOf('messageRouteId', 'MRID-1')),
    accountMessageRoutes(account),
    voiceRouteById(idOf('voiceRouteId', 'CRID-1')),
    accountVoiceRoutes(account),
    messageDetails(idOf('messageId', 'TMID-1')),
    searchMessages({ e164: number, ...PAGE }),
    filterMessages({ e164: number, ...PAGE }),
    productById(idOf('productId', 'PRID-1')),
    accountProducts(),
    distributorProducts(),
    packageById(packageId),
    accountPackages(),
    distributorPackages(),
    packageItems(packageId),
    subscriptionById(idOf('subscriptionId', 'SUB-1')),
    accountSubscriptions(),
    distributorSubscriptions(),
    packageSubscriptions(packageId),
    serviceById(service),
    accountServices(),
    serviceItems(service),
    workgroupById(idOf('workgroupId', 'WID-1')),
    accountWorkgroups(),
    accountSchedules(),
    guardianFeatures(subscriber),
    guardianRelationsByParent(subscriber),
    guardianRelationsByChild(idOf('familyChildId', 'TSUID-2')),
    callFilters({}),
    callFilterKeywords(idOf('callFilterId', 'CFID-1'), idOf('familyChildId', 'TSUID-2')),
    messageFilters({}),
    messageFilterKeywords(idOf('messageFilterId', 'MFID-1'), idOf('familyChildId', 'TSUID-2')),
    webhookById(idOf('webhookId', 'WID-1'), account),
    accountWebhooks(account),
    thresholdById(threshold),
    thresholdAssignments(threshold),
    featureById(feature),
    featureAssignments(feature),
  ];
}

/** The same, by operation, for ids that no record has. */
export const EVERY_READ = Object.fromEntries(
  everyRead((_, otherwise) => otherwise).map((read) => [read.operation, read]),
) as Readonly<Record<ReadOperation, AnyRead>>;
