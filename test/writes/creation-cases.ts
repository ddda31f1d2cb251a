import type { AnyWriteKind } from '../../src/datasources/telegent/write.js';
import { createCallFilter } from '../../src/datasources/telegent/writes/call-filters.js';
import { addFeatureAssignment } from '../../src/datasources/telegent/writes/features.js';
import { createMessageFilter } from '../../src/datasources/telegent/writes/message-filters.js';
import { createMessageRoute } from '../../src/datasources/telegent/writes/message-routes.js';
import { addPackageItem, createPackage } from '../../src/datasources/telegent/writes/packages.js';
import { createProduct } from '../../src/datasources/telegent/writes/products.js';
import { createService } from '../../src/datasources/telegent/writes/services.js';
import { createSubscription } from '../../src/datasources/telegent/writes/subscriptions.js';
import { addThresholdAssignment } from '../../src/datasources/telegent/writes/thresholds.js';
import { createVoiceRoute } from '../../src/datasources/telegent/writes/voice-routes.js';
import { createWebhook } from '../../src/datasources/telegent/writes/webhooks.js';
import { createWorkgroup } from '../../src/datasources/telegent/writes/workgroups.js';
import { NOT_FOUND, type Answers } from './witness-of.js';

/** A record as the platform writes it. */
export type Row = Readonly<Record<string, unknown>>;

interface Creation {
  readonly kind: AnyWriteKind;
  readonly body: Row;
  readonly idField: string;
  /** A row as the list shows what was asked for. */
  readonly row: Row;
  /** What a row of something else that somebody made has otherwise. */
  readonly otherwise: Row;
  /** What a row looks like that does not show all that was asked. */
  readonly silent: Row;
  readonly answers: (rows: readonly Row[]) => Answers;
  /** The name of the claim of an id. */
  readonly claim: string;
}

const single = (rows: readonly Row[], query: string, idField = query) => {
  return (parameters: Row): unknown => rows.find((row) => row[idField] === parameters[query]) ?? NOT_FOUND;
};
/** The row without some fields. */
export const without = (row: Row, ...names: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

const CASES = {
  createMessageRoute: {
    kind: createMessageRoute,
    body: {
      AccountId: 'AID-1',
      RouteName: 'Alerts',
      MessageUrl: 'https://a.example/in',
      MessageUrlMethod: 'POST',
      MessageAuthenticationType: 'Basic',
      MessageUsername: 'user',
      MessagePasswordToken: 'secret',
      InboundBypass: true,
    },
    idField: 'MessageRouteId',
    row: {
      AccountID: 'AID-1',
      RouteName: 'Alerts',
      MessageUrl: 'https://a.example/in',
      MessageUrlMethod: 'post',
      MessageAuthenticationType: 'basic',
      MessageUsername: 'user',
      MessagePasswordToken: 'secret',
      MessageRouteEnabled: 'true',
    },
    otherwise: { MessageUrl: 'https://b.example/in' },
    silent: { MessageUsername: 'NULL' },
    answers: (Results) => ({ listMessageRoutes: { TotalRoutes: Results.length, Results } }),
    claim: 'messageRoute',
  },
  createVoiceRoute: {
    kind: createVoiceRoute,
    body: { AccountId: 'AID-1', RouteName: 'Office', RouteType: 'URL', VoiceUrl: 'https://a.example/call' },
    idField: 'CallRouteId',
    row: {
      AccountID: 'AID-1',
      RouteName: 'Office',
      RouteType: 'Webhook',
      VoiceUrl: 'https://a.example/call',
      RouteEnabled: true,
      CallRouteStatus: 'Active',
    },
    otherwise: { VoiceUrl: 'https://b.example/call' },
    silent: { VoiceUrl: '' },
    answers: (rows) => ({
      listVoiceRoutes: { TotalRoutes: rows.length, Results: rows.map((row) => without(row, 'VoiceUrl')) },
      getVoiceRoute: (query: Row) => {
        const row = single(rows, 'CallRouteID', 'CallRouteId')(query);
        return without(row as Row, 'RouteEnabled', 'CallRouteStatus');
      },
    }),
    claim: 'voiceRoute',
  },
  createProduct: {
    kind: createProduct,
    body: { SKU: 'S1', Description: 'Data', Type: 'data', Cost: 1.1, BillingFrequency: 'MRC' },
    idField: 'ProductId',
    row: {
      SKU: 'S1',
      Description: 'Data',
      Type: 'data',
      Cost: '$1.10',
      BillingFrequency: 'mrc',
      Active: true,
    },
    otherwise: { Cost: 1.2 },
    silent: { Description: null },
    answers: (Results) => ({ listDistributorProducts: { TotalProducts: Results.length, Results } }),
    claim: 'product',
  },
  createPackage: {
    kind: createPackage,
    body: {
      PackageName: 'Family',
      Description: 'unseen',
      Type: 'mvno',
      Price: 20,
      Monthly: true,
      SubscriberId: 'SID-7',
      PackageItems: [{ ProductId: 'PRID-1' }],
    },
    idField: 'PackageId',
    row: { PackageName: 'Family', Type: 'mvno', Price: '20.00', Monthly: 'true', SubscriberId: 'TSUID-7' },
    otherwise: { Monthly: false },
    silent: { SubscriberId: '' },
    answers: (Results) => ({ listDistributorPackages: { TotalPackages: Results.length, Results } }),
    claim: 'package',
  },
  addPackageItem: {
    kind: addPackageItem,
    body: { PackageId: 'PID-1', ProductId: 'PRID-1', Price: '2.50', Monthly: true },
    idField: 'PackageItemId',
    row: { PackageId: 'PID-1', ProductId: 'PRID-1', Price: 2.5, Monthly: true, Active: true },
    otherwise: { ProductId: 'PRID-2' },
    silent: { ProductId: null },
    answers: (rows) => ({ listPackageItems: rows }),
    claim: 'packageItem',
  },
  createService: {
    kind: createService,
    body: { ServiceName: 'Fax', Cost: 3, Monthly: false },
    idField: 'ServiceId',
    row: { ServiceName: 'Fax', Cost: '3.00', Monthly: null, Active: true },
    otherwise: { ServiceName: 'Scan' },
    silent: { Cost: null },
    answers: (Results) => ({ listServices: { TotalServices: Results.length, Results } }),
    claim: 'service',
  },
  createSubscription: {
    kind: createSubscription,
    body: { SubscriberId: 'TSUID-1', TNID: 'TNID-9', PackageId: 'PID-1', Type: 'mvno' },
    idField: 'SubscriptionId',
    row: {
      SubscriberId: 'SID-1',
      TNID: 'NID-9',
      ICCID: '8901240397190002080',
      PackageId: 'PID-1',
      Type: 'MVNO',
      Active: true,
    },
    otherwise: { TNID: 'NID-8' },
    silent: { TNID: '' },
    answers: (Results) => ({ listDistributorSubscriptions: { TotalSubscriptions: Results.length, Results } }),
    claim: 'subscription',
  },
  addThresholdAssignment: {
    kind: addThresholdAssignment,
    body: { ThresholdId: 'THID-1', SubscriptionId: 'SUB-1' },
    idField: 'ThresholdAssignmentId',
    row: { ThresholdId: 'THID-1', SubscriptionId: 'SUB-1', Active: true },
    otherwise: { SubscriptionId: 'SUB-2' },
    silent: { SubscriptionId: null },
    answers: (rows) => ({ listThresholdAssignments: rows }),
    claim: 'thresholdAssignment',
  },
  addFeatureAssignment: {
    kind: addFeatureAssignment,
    body: { FeatureId: 'FEID-1', SubscriptionId: 'SUB-1' },
    idField: 'FeatureAssignmentId',
    row: { FeatureId: 'FEID-1', SubscriptionId: 'SUB-1', Active: true },
    otherwise: { SubscriptionId: 'SUB-2' },
    silent: { SubscriptionId: null },
    answers: (rows) => ({ listFeatureAssignments: rows }),
    claim: 'featureAssignment',
  },
  createCallFilter: {
    kind: createCallFilter,
    body: {
      SubscriberId: 'TSUID-1',
      Phone: '+12015550100',
      FilterMode: 'BLACKLIST',
      BlockedNumbers: ['+12015550101', '+12015550102'],
      ApplyToInbound: true,
      ApplyToOutbound: false,
    },
    idField: 'FilterId',
    row: {
      SubscriberId: 'TSUID-1',
      Phone: '2015550100',
      FilterMode: 'blacklist',
      BlockedNumbers: ['12015550102', '12015550101'],
      ApplyToInbound: 'true',
    },
    otherwise: { FilterMode: 'WHITELIST' },
    silent: { BlockedNumbers: [] },
    answers: (rows) => ({ getCallFilters: rows }),
    claim: 'callFilter',
  },
  createMessageFilter: {
    kind: createMessageFilter,
    body: {
      SubscriberId: 'TSUID-1',
      Phone: '+12015550100',
      FilterMode: 'CHILD',
      KeywordFilter: '{"CustomKeywords":["pills"]}',
    },
    idField: 'FilterId',
    row: {
      SubscriberId: 'TSUID-1',
      Phone: '+12015550100',
      FilterMode: 'CHILD',
      KeywordFilter: '"CustomKeywords":["pills"]',
      AllowedContacts: [],
    },
    otherwise: { KeywordFilter: '{"CustomKeywords":["bet"]}' },
    silent: { KeywordFilter: '' },
    answers: (rows) => ({ listMessageFilters: rows }),
    claim: 'messageFilter',
  },
  createWorkgroup: {
    kind: createWorkgroup,
    body: {
      Name: 'Sales',
      Type: 'IVR',
      AccountId: 'AID-1',
      ScheduleId: 'SCH-1',
      TelegentPhone: '+12015550100',
    },
    idField: 'WorkgroupId',
    row: { Name: 'Sales', Type: 'IVR', AccountId: 'AID-1', ScheduleId: 'SCH-1', Active: true },
    otherwise: { AccountId: 'AID-2' },
    silent: { ScheduleId: null },
    answers: (rows) => ({
      listWorkgroups: { Workgroups: rows.map((row) => without(row, 'AccountId', 'ScheduleId')) },
      getWorkgroup: single(rows, 'WorkgroupId'),
    }),
    claim: 'workgroup',
  },
  createWebhook: {
    kind: createWebhook,
    body: {
      AccountId: 'AID-1',
      WebhookUrl: 'https://a.example/hook',
      AuthenticationType: 'Token',
      AuthenticationToken: 'secret',
      SubscribedEvents: 'Order_Update,New_Sms',
    },
    idField: 'WebhookId',
    row: {
      AccountId: 'AID-1',
      WebhookUrl: 'https://a.example/hook',
      AuthenticationType: 'Bearer',
      AuthenticationToken: 'secret',
      SubscribedEvents: 'New_SMS, Order_Update',
    },
    otherwise: { SubscribedEvents: 'New_Sms' },
    silent: { WebhookUrl: '' },
    answers: (rows) => ({ listAccountWebhooks: rows }),
    claim: 'webhook',
  },
} satisfies Readonly<Record<string, Creation>>;

/** The creations that a list shows, by operation. */
export const CREATIONS: Readonly<Record<keyof typeof CASES, Creation>> = CASES;
