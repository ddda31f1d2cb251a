import type { CallFilterRecord, MessageFilterRecord } from '../records/index.js';
import { keywordFilterText, NO_KEYWORDS, type KeywordRules } from './keyword-filter.js';

/** What is asked of a filter of either kind; null asks for no keywords. */
export interface FilterSettings {
  readonly keywordFilter?: KeywordRules | null;
  readonly notificationNumbers?: readonly string[] | null;
  readonly applyToInbound?: boolean | null;
  readonly applyToOutbound?: boolean | null;
  readonly blockUnknownNumbers?: boolean | null;
}

/** What is asked for, and nothing else. */
export const filterFields = (asked: FilterSettings) => ({
  KeywordFilter: asked.keywordFilter ? keywordFilterText(asked.keywordFilter) : undefined,
  NotificationPhones: listOf(asked.notificationNumbers),
  ApplyToInbound: asked.applyToInbound ?? undefined,
  ApplyToOutbound: asked.applyToOutbound ?? undefined,
  BlockUnknownNumbers: asked.blockUnknownNumbers ?? undefined,
});

/** The same fields of a filter as it stands. A switch that is not shown is off. */
export const filterAsItStands = (
  filter: CallFilterRecord | MessageFilterRecord,
  keywords: KeywordRules | null,
) => ({
  KeywordFilter: keywords ? keywordFilterText(keywords) : undefined,
  NotificationPhones: [...filter.notificationNumbers],
  ApplyToInbound: filter.applyToInbound ?? false,
  ApplyToOutbound: filter.applyToOutbound ?? false,
  BlockUnknownNumbers: filter.blockUnknownNumbers ?? false,
});

/** What takes away from a filter the keywords that are asked for as null, where it has some. */
export const keywordClearing = (
  { keywordFilter }: FilterSettings,
  standing: { readonly KeywordFilter?: string | undefined },
): { readonly KeywordFilter?: string } =>
  keywordFilter === null && standing.KeywordFilter !== undefined ? { KeywordFilter: NO_KEYWORDS } : {};

export const listOf = (entries: readonly string[] | null | undefined): string[] | undefined =>
  entries ? [...entries] : undefined;
