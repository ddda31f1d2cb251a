import { MEMORY_MS } from './table.js';

/** The knobs of a running sandbox, changed through `POST /_sandbox/settings`. Durations are on the sandbox clock. */
export interface Settings {
  /** Requests each credential may make in any 60 seconds, token requests included. */
  quotaPerMinute: number;
  /** Life of a token, in seconds. */
  tokenLifeSeconds: number;
  /** Status answered when a good token is used on another endpoint than it was issued for. */
  wrongScopeStatus: 401 | 403;
  /** Real milliseconds every platform answer is held back. */
  latencyMs: number;
  /** How far the lists run behind: they have missed every record, change and deletion younger than this. At most an hour. */
  listLagSeconds: number;
  /** How long a purchased or changed number stays Pending. */
  provisioningPendingSeconds: number;
  /** Time between two steps of a port-in. */
  portInStepSeconds: number;
  /** Which of the two documented sets of port-in status words is spoken. */
  portInVocabulary: 'guide' | 'newer';
  /** Whether `GET /v1.0/numbers` shows the number of an open port-in, with its order. */
  portInNumbersVisible: boolean;
  /** Whether a filter can only be made where the subscriber's Guardian is on; without it, it is made and sleeps. */
  filtersNeedGuardian: boolean;
  /** Whether a 429 names its waiting time in `Retry-After`. */
  retryAfterHeader: boolean;
  /** Numbers on an inventory page when the request does not ask for a size. */
  inventoryPageSize: number;
  /** Whether `TotalNumbersRequested` changes the size of an inventory page. */
  honourTotalNumbersRequested: boolean;
  /** Whether an order that moves is told to the webhooks by itself. */
  deliverEvents: boolean;
}

/** The settings of a sandbox just started or just reset. */
export function defaultSettings(quotaPerMinute = 50): Settings {
  return {
    quotaPerMinute,
    tokenLifeSeconds: 3600,
    wrongScopeStatus: 403,
    latencyMs: 0,
    listLagSeconds: 0,
    provisioningPendingSeconds: 0,
    portInStepSeconds: 3600,
    portInVocabulary: 'guide',
    portInNumbersVisible: true,
    filtersNeedGuardian: false,
    retryAfterHeader: true,
    inventoryPageSize: 100,
    honourTotalNumbersRequested: true,
    deliverEvents: false,
  };
}

const span = { type: 'number', minimum: 0 };
const flag = { type: 'boolean' };

/** JSON schema of a change of settings: any of them, nothing else. */
export const SETTINGS_CHANGE: Record<keyof Settings, object> = {
  quotaPerMinute: { type: 'integer', minimum: 0 },
  tokenLifeSeconds: { type: 'integer', minimum: 1 },
  wrongScopeStatus: { enum: [401, 403] },
  latencyMs: span,
  listLagSeconds: { ...span, maximum: MEMORY_MS / 1000 },
  provisioningPendingSeconds: span,
  portInStepSeconds: span,
  portInVocabulary: { enum: ['guide', 'newer'] },
  portInNumbersVisible: flag,
  filtersNeedGuardian: flag,
  retryAfterHeader: flag,
  inventoryPageSize: { type: 'integer', minimum: 1, maximum: 1000 },
  honourTotalNumbersRequested: flag,
  deliverEvents: flag,
};
