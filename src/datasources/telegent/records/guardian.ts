import type {
  CallFilterMode,
  KeywordSeverity,
  MessageFilterLevel,
  MessageFilterMode,
  TranscriptionAction,
} from './vocabulary.js';

/** `GET /subscribers/guardian-features`. */
export interface GuardianFeaturesRecord {
  readonly subscriberId: string;
  readonly callsEnabled: boolean;
  readonly messagesEnabled: boolean;
}

/** One link of `GET /subscribers/guardians/relation/parent` and `/child`. */
export interface GuardianRelationRecord {
  readonly guardianId: string;
  readonly wardId: string;
  readonly relation: string | null;
}

/** The keyword rules of a filter: JSON inside a string in filter answers, an object in `/keywords`. */
export interface KeywordFilterRecord {
  readonly customKeywords: readonly string[];
  readonly systemKeywords: readonly { readonly category: string; readonly keywords: readonly string[] }[];
  readonly severities: readonly KeywordWeightRecord[];
}

/** How grave one keyword is, and the platform's own word for it. */
export interface KeywordWeightRecord {
  readonly keyword: string;
  readonly severity: KeywordSeverity;
  readonly severityText: string | null;
}

/** `GET /subscribers/call-filter`. The answer has no keyword rules; `/call-filter/keywords` has. */
export interface CallFilterRecord {
  readonly id: string;
  readonly subscriberId: string;
  /** E.164 text of the number that the filter covers. */
  readonly e164: string | null;
  readonly mode: CallFilterMode;
  readonly modeText: string | null;
  readonly allowedNumbers: readonly string[];
  readonly blockedNumbers: readonly string[];
  readonly transcriptionEnabled: boolean | null;
  readonly transcriptionAction: TranscriptionAction | null;
  readonly transcriptionActionText: string | null;
  readonly warningMessage: string | null;
  readonly notificationNumbers: readonly string[];
  readonly applyToInbound: boolean | null;
  readonly applyToOutbound: boolean | null;
  readonly blockUnknownNumbers: boolean | null;
  readonly blockInternational: boolean | null;
  readonly recordFlaggedCalls: boolean | null;
}

/** `GET /subscribers/message-filter`. */
export interface MessageFilterRecord {
  readonly id: string;
  readonly subscriberId: string;
  readonly e164: string | null;
  readonly mode: MessageFilterMode | null;
  readonly level: MessageFilterLevel | null;
  readonly modeText: string | null;
  readonly allowedContacts: readonly string[];
  readonly blockedContacts: readonly string[];
  /** Null when the filter has none, or its text could not be read. */
  readonly keywordFilter: KeywordFilterRecord | null;
  readonly notificationNumbers: readonly string[];
  readonly applyToInbound: boolean | null;
  readonly applyToOutbound: boolean | null;
  readonly blockUnknownNumbers: boolean | null;
  readonly blockLinks: boolean | null;
  readonly blockMedia: boolean | null;
}
