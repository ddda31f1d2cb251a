import { KeywordSeverity, type KeywordFilterRecord } from '../records/index.js';
import { text, textList } from './text.js';
import { reportUnreadableValue } from './unreadable.js';
import { keywordSeverity } from './words.js';

interface LooseKeywordFilter {
  readonly CustomKeywords?: unknown;
  readonly SystemKeywords?: unknown;
  readonly SeverityMap?: unknown;
}

/**
 * The keyword rules of a filter, from an object or from JSON inside a string, with or without its outer braces. Null when
 * there are none or the text is no JSON.
 */
export function keywordFilter(value: unknown): KeywordFilterRecord | null {
  const rules = typeof value === 'string' ? parsed(value) : value;
  if (!isObject(rules)) return null;
  const { CustomKeywords, SystemKeywords, SeverityMap } = rules as LooseKeywordFilter;
  const filter: KeywordFilterRecord = {
    customKeywords: textList(CustomKeywords),
    systemKeywords: entries(SystemKeywords).map(([category, keywords]) => ({
      category,
      keywords: textList(keywords),
    })),
    severities: entries(SeverityMap).map(([keyword, severity]) => ({
      keyword,
      severity: keywordSeverity(severity) ?? KeywordSeverity.UNKNOWN,
      severityText: text(severity),
    })),
  };
  return Object.values(filter).every((list: readonly unknown[]) => list.length === 0) ? null : filter;
}

function parsed(json: string): unknown {
  const written = text(json);
  if (written === null) return null;
  for (const candidate of [written, `{${written}}`]) {
    try {
      const rules: unknown = JSON.parse(candidate);
      // Text within text: the rules were turned into a string twice.
      if (typeof rules === 'string') return parsed(rules);
      if (isObject(rules)) return rules;
    } catch {
      continue;
    }
  }
  reportUnreadableValue('keywordFilter');
  return null;
}

function entries(value: unknown): readonly [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
