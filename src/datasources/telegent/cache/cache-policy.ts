import type { Resource } from '../request.js';

/** How long the answers of a resource serve. All times in milliseconds from the moment the read began. */
export interface CachePolicy {
  /** Served as it is. */
  readonly freshMs: number;
  /** After that, served at once while a new answer is fetched behind it. */
  readonly staleMs: number;
  /** After it was fresh, served instead of an error of the platform or the quota. */
  readonly errorMs: number;
  readonly why: string;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long it is remembered that something does not exist; it may come to exist at any moment. */
export const ABSENT_FRESH_MS = 15 * SECOND;

/** The lifetimes of every resource. */
export type CachePolicies = Readonly<Record<Resource, CachePolicy>>;

/**
 * The one table of lifetimes, as it is where the configuration says nothing else. What a screen shows is kept for at least
 * half a day on error, so that a night without the platform is survived; access decisions rest on `subscriber`, `account` and
 * `guardianRelation`, so these are not kept for longer than a day.
 */
export const cachePolicies: CachePolicies = {
  account: policy(10 * MINUTE, 1 * HOUR, 1 * DAY, 'names and addresses change a few times a year'),
  subscriber: policy(5 * MINUTE, 30 * MINUTE, 1 * DAY, 'changes by hand, mostly through this graph'),
  number: policy(1 * MINUTE, 10 * MINUTE, 1 * DAY, 'orders and swaps change it behind our back'),
  subscription: policy(1 * MINUTE, 10 * MINUTE, 1 * DAY, 'renewal and cancellation happen at the platform'),
  catalog: policy(2 * HOUR, 12 * HOUR, 3 * DAY, 'packages and products change a few times a month'),
  route: policy(
    5 * MINUTE,
    1 * HOUR,
    1 * DAY,
    'set up once; the platform itself lags some minutes on voice routes',
  ),
  usage: policy(30 * SECOND, 1 * MINUTE, 12 * HOUR, 'moves with every megabyte; users watch it near a limit'),
  usageSettings: policy(5 * MINUTE, 30 * MINUTE, 1 * DAY, 'changes by hand, mostly through this graph'),
  guardianFeatures: policy(
    2 * DAY,
    5 * DAY,
    7 * DAY,
    'a switch set once a line; reading it costs a request each',
  ),
  guardianRelation: policy(
    6 * HOUR,
    1 * DAY,
    1 * DAY,
    'families change seldom; reading it costs a request each',
  ),
  filter: policy(5 * MINUTE, 30 * MINUTE, 1 * DAY, 'edited by parents, mostly through this graph'),
  device: policy(1 * HOUR, 1 * DAY, 3 * DAY, 'a SIM moves to another phone now and then'),
  voicemail: policy(5 * MINUTE, 30 * MINUTE, 1 * DAY, 'a mailbox is set up once'),
  message: policy(10 * SECOND, 0, 12 * HOUR, 'a conversation is read while it goes on'),
  webhook: policy(10 * MINUTE, 1 * HOUR, 1 * DAY, 'set up once'),
  workgroup: policy(10 * MINUTE, 1 * HOUR, 1 * DAY, 'set up once'),
  order: policy(5 * SECOND, 0, 12 * HOUR, 'someone waits for its next state'),
  availability: policy(1 * MINUTE, 0, 12 * HOUR, 'stock moves; provisioning finds out anyway'),
  eligibility: policy(10 * MINUTE, 0, 12 * HOUR, 'a property of the number at its present carrier'),
  threshold: policy(5 * MINUTE, 30 * MINUTE, 1 * DAY, 'changes by hand, mostly through this graph'),
};

function policy(freshMs: number, staleMs: number, errorMs: number, why: string): CachePolicy {
  return { freshMs, staleMs, errorMs, why };
}
