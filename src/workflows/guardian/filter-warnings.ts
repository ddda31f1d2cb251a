import { guardianFeatures } from '../../datasources/telegent/reads/guardian.js';
import { CallFilterMode, type SubscriberRecord } from '../../datasources/telegent/records/index.js';
import type { Preparation } from '../preparation.js';
import { WarningCode } from '../user-error.js';
import type { FilterKind, FilterRecord } from './filter-kinds.js';
import { readOf } from './lookups.js';

/** Oldest state of the switch that a warning may rest on, in milliseconds. */
const FEATURES_MAX_AGE_MS = 15 * 60_000;

/** A filter can be made before the switch is on, and does nothing until then. */
export async function warnOfSleep<Filter extends FilterRecord>(
  kind: FilterKind<Filter>,
  subscriber: SubscriberRecord,
  preparation: Preparation,
): Promise<void> {
  const read = guardianFeatures(subscriber.id);
  const options = { maxAgeMs: FEATURES_MAX_AGE_MS };
  const features = await readOf(subscriber, read, preparation.access, preparation, options);
  if (!features || kind.isEnabled(features)) return;
  const message = 'Guardian is switched off for the subscriber: the filter sleeps until setGuardianFeatures.';
  preparation.warn(WarningCode.FILTER_SLEEPS, message, 'subscriberId');
}

export function warnOfAllowList(mode: CallFilterMode, path: string, preparation: Preparation): void {
  if (mode === CallFilterMode.WHITELIST) return;
  const message = 'The list of allowed numbers acts in mode WHITELIST only, and the filter has another one.';
  preparation.warn(WarningCode.ALLOW_LIST_WITHOUT_EFFECT, message, path);
}

export function warnOfKeywords(preparation: Preparation): void {
  const message = 'Keywords act on calls only while they are transcribed: set transcriptionEnabled too.';
  preparation.warn(WarningCode.KEYWORDS_WITHOUT_EFFECT, message, 'keywordFilter');
}
