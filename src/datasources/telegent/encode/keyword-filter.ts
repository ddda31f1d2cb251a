import { KeywordSeverity } from '../records/index.js';

/** Keyword rules as they are asked for, or as they were read. */
export interface KeywordRules {
  readonly customKeywords?: readonly string[] | null;
  readonly systemKeywords?:
    readonly { readonly category: string; readonly keywords: readonly string[] }[] | null;
  readonly severities?:
    | readonly {
        readonly keyword: string;
        readonly severity: KeywordSeverity;
        /** The platform's own word, which goes back as it came. */
        readonly severityText?: string | null;
      }[]
    | null;
}

/** The rules as the platform takes them: JSON inside a string. A subject that comes twice has the keywords of both. */
export function keywordFilterText({ customKeywords, systemKeywords, severities }: KeywordRules): string {
  const bySubject = new Map<string, readonly string[]>();
  for (const { category, keywords } of systemKeywords ?? []) {
    bySubject.set(category, [...(bySubject.get(category) ?? []), ...keywords]);
  }
  const weights = (severities ?? []).flatMap(({ keyword, severity, severityText }) => {
    const word = severityText ?? (severity === KeywordSeverity.UNKNOWN ? null : severity);
    return word === null ? [] : [[keyword, word] as const];
  });
  return JSON.stringify({
    CustomKeywords: customKeywords ?? [],
    SystemKeywords: Object.fromEntries(bySubject),
    SeverityMap: Object.fromEntries(weights),
  });
}

/** No rules at all, said so: a field that is left out may be kept. */
export const NO_KEYWORDS = keywordFilterText({});
