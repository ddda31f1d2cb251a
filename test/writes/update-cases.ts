import type { AnyWriteKind } from '../../src/datasources/telegent/write.js';
import { updateCallFilter } from '../../src/datasources/telegent/writes/call-filters.js';
import { updateFeature, updateFeatureAssignment } from '../../src/datasources/telegent/writes/features.js';
import {
  configureGuardianFeatures,
  createGuardianRelation,
} from '../../src/datasources/telegent/writes/guardian.js';
import { updateMessageFilter } from '../../src/datasources/telegent/writes/message-filters.js';
import { updateMessageRoute } from '../../src/datasources/telegent/writes/message-routes.js';
import { updatePackage, updatePackageItem } from '../../src/datasources/telegent/writes/packages.js';
import { updateProduct } from '../../src/datasources/telegent/writes/products.js';
import { updateService, updateServiceItem } from '../../src/datasources/telegent/writes/services.js';
import { updateSubscription } from '../../src/datasources/telegent/writes/subscriptions.js';
import {
  updateThreshold,
  updateThresholdAssignment,
} from '../../src/datasources/telegent/writes/thresholds.js';
import { updateVoiceRoute } from '../../src/datasources/telegent/writes/voice-routes.js';
import { updateWebhook } from '../../src/datasources/telegent/writes/webhooks.js';
import { updateWorkgroup } from '../../src/datasources/telegent/writes/workgroups.js';
import type { Row } from './creation-cases.js';

export interface Update {
  readonly kind: AnyWriteKind;
  readonly body: Row;
  /** The operation that shows the thing, how it shows what was asked, and what it showed before. */
  readonly reads: readonly [operation: string, done: unknown, before: unknown];
  /** The answer when the thing is gone. */
  readonly gone?: unknown;
  /** Fields that no read shows. */
  readonly unseen?: Row;
}

/** The filter that is updated. */
export const filter = { FilterId: 'F-1', SubscriberId: 'TSUID-1', Phone: '+12015550100' };

/** The updates that a read shows, by operation. */
export const UPDATES: Readonly<Record<string, Update>> = {
  updateMessageRoute: {
    kind: updateMessageRoute,
    body: { MessageRouteId: 'MRID-1', MessageUrl: 'https://b.example', MessageAuthenticationType: 'None' },
    reads: [
      'getMessageRoute',
      { MessageRouteId: 'MRID-1', RouteName: 'Alerts', MessageUrl: 'https://b.example' },
      { MessageRouteId: 'MRID-1', RouteName: 'Alerts', MessageUrl: 'https://a.example' },
    ],
    unseen: { MessagePasswordToken: 'x', CallbackMessagePasswordToken: 'x', IntelligentRouteEnabled: true },
  },
  updateVoiceRoute: {
    kind: updateVoiceRoute,
    body: { CallRouteId: 'CRID-1', RouteType: 'Trunk', TrunkIp2: '192.0.2.2', TrunkPort2: '5060' },
    reads: [
      'getVoiceRoute',
      {
        CallRouteId: 'CRID-1',
        RouteType: 'trunk',
        TrunkIp1: '192.0.2.1',
        TrunkIp2: '192.0.2.2',
        TrunkPort2: 5060,
      },
      {
        CallRouteId: 'CRID-1',
        RouteType: 'trunk',
        TrunkIp1: '192.0.2.1',
        TrunkIp2: '192.0.2.9',
        TrunkPort2: 5060,
      },
    ],
    unseen: {
      VoicePasswordToken: 'x',
      CallbackVoiceUrl: 'https://a.example',
      RouteEnabled: false,
      TrunkPort1: '1',
    },
  },
  updateProduct: {
    kind: updateProduct,
    body: { ProductId: 'PRID-1', Cost: 2 },
    reads: ['getProduct', { ProductId: 'PRID-1', Cost: '2.00' }, { ProductId: 'PRID-1', Cost: '1.00' }],
    unseen: { SubType: '' },
  },
  updatePackage: {
    kind: updatePackage,
    body: { PackageId: 'PID-1', Price: 2, SubscriberId: 'SID-4' },
    reads: [
      'getPackage',
      { PackageId: 'PID-1', Price: '2', SubscriberId: 'TSUID-4' },
      { PackageId: 'PID-1', Price: '2', SubscriberId: '' },
    ],
    unseen: { Description: 'For all' },
  },
  updatePackageItem: {
    kind: updatePackageItem,
    body: { PackageId: 'PID-1', PackageItemId: 'PIID-1', Price: '2' },
    reads: [
      'listPackageItems',
      [{ PackageItemId: 'PIID-2' }, { PackageItemId: 'PIID-1', PackageId: 'PID-1', Price: 2 }],
      [{ PackageItemId: 'PIID-2' }, { PackageItemId: 'PIID-1', PackageId: 'PID-1', Price: 1 }],
    ],
    gone: [{ PackageItemId: 'PIID-2', PackageId: 'PID-1', Price: 2 }],
  },
  updateService: {
    kind: updateService,
    body: { ServiceId: 'SID-1', Monthly: true },
    reads: ['getService', { ServiceId: 'SID-1', Monthly: 'true' }, { ServiceId: 'SID-1', Monthly: false }],
  },
  updateServiceItem: {
    kind: updateServiceItem,
    body: { ServiceId: 'SID-1', DistributorId: 'DID-1', Price: 2 },
    reads: ['listServiceItems', { Items: [{ Price: '2.0' }] }, { Items: [{ Price: 1 }] }],
    gone: { Items: [{ Price: '2' }, { Price: '2' }] },
  },
  updateSubscription: {
    kind: updateSubscription,
    body: { SubscriptionId: 'SUB-1', TNID: 'TNID-2' },
    reads: [
      'getSubscription',
      { SubscriptionId: 'SUB-1', TNID: 'NID-2', Active: true },
      { SubscriptionId: 'SUB-1', TNID: 'NID-1', Active: true },
    ],
    unseen: { ICCID: '' },
  },
  updateThreshold: {
    kind: updateThreshold,
    body: { ThresholdId: 'THID-1', ThresholdAmount: 5 },
    reads: [
      'getThreshold',
      { ThresholdId: 'THID-1', ThresholdAmount: '5' },
      { ThresholdId: 'THID-1', ThresholdAmount: 4 },
    ],
    unseen: { ThresholdUnit: null },
  },
  updateThresholdAssignment: {
    kind: updateThresholdAssignment,
    body: { ThresholdAssignmentId: 'TAID-1', ThresholdId: 'THID-1', SubscriptionId: 'SUB-2' },
    reads: [
      'listThresholdAssignments',
      [{ ThresholdAssignmentId: 'TAID-1', SubscriptionId: 'SUB-2' }],
      [{ ThresholdAssignmentId: 'TAID-1', SubscriptionId: 'SUB-1' }],
    ],
    gone: [{ ThresholdAssignmentId: 'TAID-9', SubscriptionId: 'SUB-2' }],
  },
  updateFeature: {
    kind: updateFeature,
    body: { FeatureId: 'FEID-1', FeatureDescription: 'new' },
    reads: [
      'getFeature',
      { FeatureId: 'FEID-1', FeatureDescription: 'new' },
      { FeatureId: 'FEID-1', FeatureDescription: 'old' },
    ],
  },
  updateFeatureAssignment: {
    kind: updateFeatureAssignment,
    body: { FeatureAssignmentId: 'FAID-1', FeatureId: 'FEID-1', SubscriptionId: 'SUB-2' },
    reads: [
      'listFeatureAssignments',
      [{ FeatureAssignmentId: 'FAID-1', SubscriptionId: 'SUB-2' }],
      [{ FeatureAssignmentId: 'FAID-1', SubscriptionId: 'SUB-1' }],
    ],
    gone: [],
  },
  configureGuardianFeatures: {
    kind: configureGuardianFeatures,
    body: { SubscriberId: 'TSUID-1', EnableIntelligentGuardianCalls: false },
    reads: [
      'getGuardianFeatures',
      {
        SubscriberId: 'SID-1',
        EnableIntelligentGuardianCalls: 'false',
        EnableIntelligentGuardianMessages: true,
      },
      {
        SubscriberId: 'SID-1',
        EnableIntelligentGuardianCalls: true,
        EnableIntelligentGuardianMessages: true,
      },
    ],
  },
  createGuardianRelation: {
    kind: createGuardianRelation,
    body: { ParentSubscriberId: 'TSUID-1', ChildSubscriberId: 'SID-2', Relation: 'Mother' },
    reads: [
      'getGuardianRelationsByParent',
      { Children: [{ ParentSubscriberId: '1', ChildSubscriberId: 'TSUID-2', Relation: 'Mother' }] },
      { Children: [{ ParentSubscriberId: '1', ChildSubscriberId: 'TSUID-3', Relation: 'Mother' }] },
    ],
    gone: { Children: [] },
  },
  updateCallFilter: {
    kind: updateCallFilter,
    body: { ...filter, FilterMode: 'WHITELIST', AllowedNumbers: ['+12015550101'], BlockedNumbers: [] },
    reads: [
      'getCallFilters',
      [{ ...filter, FilterMode: 'WHITELIST', AllowedNumbers: ['2015550101'], BlockedNumbers: null }],
      [{ ...filter, FilterMode: 'WHITELIST', AllowedNumbers: ['2015550101'], BlockedNumbers: ['911'] }],
    ],
    gone: [],
    unseen: { WarningMessage: '', KeywordFilter: '{}' },
  },
  updateMessageFilter: {
    kind: updateMessageFilter,
    body: { ...filter, FilterMode: 'ACTIVE', BlockedContacts: ['a@b.example'], BlockLinks: true },
    reads: [
      'listMessageFilters',
      [{ ...filter, FilterMode: 'Active', BlockedContacts: 'a@b.example', BlockLinks: 'true' }],
      [{ ...filter, FilterMode: 'Active', BlockedContacts: 'a@b.example', BlockLinks: false }],
    ],
    gone: [],
    unseen: { KeywordFilter: 'no JSON' },
  },
  updateWorkgroup: {
    kind: updateWorkgroup,
    body: { WorkgroupId: 'WID-1', Name: 'Sales' },
    reads: ['getWorkgroup', { WorkgroupId: 'WID-1', Name: 'Sales' }, { WorkgroupId: 'WID-1', Name: 'Old' }],
    unseen: { RecordCalls: true, TelegentPhone: '+12015550100' },
  },
  updateWebhook: {
    kind: updateWebhook,
    body: { WebhookId: 'WID-1', AccountId: 'AID-1', AuthenticationType: 'Bearer' },
    reads: [
      'getWebhook',
      { WebhookId: 'WID-1', AccountId: 'AID-1', AuthenticationType: 'Token' },
      { WebhookId: 'WID-1', AccountId: 'AID-1', AuthenticationType: 'None' },
    ],
    unseen: { AuthenticationPassword: 'x', AuthenticationToken: 'x' },
  },
};
