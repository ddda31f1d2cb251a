import {
  CallFilterMode,
  TranscriptionAction,
  type CallFilterRecord,
  type KeywordFilterRecord,
  type KnownCallFilterMode,
  type KnownTranscriptionAction,
} from '../records/index.js';
import type { BodyOf } from '../request.js';
import {
  filterAsItStands,
  filterFields,
  keywordClearing,
  listOf,
  type FilterSettings,
} from './filter-settings.js';

type Creation = BodyOf<'createCallFilter'>;
type Update = BodyOf<'updateCallFilter'>;
/** Everything of a filter that a creation and an update set alike. */
type SettingsBody = Omit<Update, 'FilterId' | 'SubscriberId' | 'Phone' | 'FilterMode'>;
type Action = NonNullable<Update['TranscriptionAction']>;

/** What is asked of a call filter; null asks for no keywords and no message. */
export interface CallFilterSettings extends FilterSettings {
  readonly allowedNumbers?: readonly string[] | null;
  readonly blockedNumbers?: readonly string[] | null;
  readonly transcriptionEnabled?: boolean | null;
  readonly transcriptionAction?: KnownTranscriptionAction | null;
  readonly warningMessage?: string | null;
  readonly blockInternational?: boolean | null;
  readonly recordFlaggedCalls?: boolean | null;
}

/** Modes as the platform writes them. */
export const callFilterModeWords: Readonly<Record<KnownCallFilterMode, Creation['FilterMode']>> = {
  [CallFilterMode.WHITELIST]: 'WHITELIST',
  [CallFilterMode.BLACKLIST]: 'BLACKLIST',
  [CallFilterMode.CHILD]: 'CHILD',
  [CallFilterMode.TEENAGER]: 'TEENAGER',
  [CallFilterMode.ADOLESCENT]: 'ADOLESCENT',
};

/** The modes that an update can set; an age level is set at creation or never. */
export const updatableModeWords = {
  [CallFilterMode.WHITELIST]: 'WHITELIST',
  [CallFilterMode.BLACKLIST]: 'BLACKLIST',
} as const;
export type UpdatableCallFilterMode = keyof typeof updatableModeWords;

export const isUpdatableMode = (mode: CallFilterMode): mode is UpdatableCallFilterMode =>
  mode in updatableModeWords;

const ACTIONS: Readonly<Record<KnownTranscriptionAction, Action>> = {
  [TranscriptionAction.WARNING]: 'WARNING',
  [TranscriptionAction.TERMINATE]: 'TERMINATE',
  [TranscriptionAction.NOTIFY]: 'NOTIFY',
};

/** What is asked for, and nothing else. */
export function callFilterFields(asked: CallFilterSettings): SettingsBody {
  return {
    ...filterFields(asked),
    AllowedNumbers: listOf(asked.allowedNumbers),
    BlockedNumbers: listOf(asked.blockedNumbers),
    EnableTranscription: asked.transcriptionEnabled ?? undefined,
    TranscriptionAction: asked.transcriptionAction ? ACTIONS[asked.transcriptionAction] : undefined,
    WarningMessage: asked.warningMessage ?? undefined,
    BlockInternational: asked.blockInternational ?? undefined,
    RecordFlaggedCalls: asked.recordFlaggedCalls ?? undefined,
  };
}

/** Every field of a filter as it stands, for an update, which replaces them all. A switch that is not shown is off. */
export function callFilterAsItStands(
  filter: CallFilterRecord,
  keywords: KeywordFilterRecord | null,
): SettingsBody {
  return {
    ...filterAsItStands(filter, keywords),
    AllowedNumbers: [...filter.allowedNumbers],
    BlockedNumbers: [...filter.blockedNumbers],
    EnableTranscription: filter.transcriptionEnabled ?? false,
    TranscriptionAction: actionOf(filter),
    WarningMessage: filter.warningMessage ?? undefined,
    BlockInternational: filter.blockInternational ?? false,
    RecordFlaggedCalls: filter.recordFlaggedCalls ?? false,
  };
}

/** What takes away from a filter the parts that are asked for as null, where it has them. */
export function callFilterClearings(asked: CallFilterSettings, standing: SettingsBody): SettingsBody {
  return {
    ...keywordClearing(asked, standing),
    ...(asked.warningMessage === null && standing.WarningMessage !== undefined && { WarningMessage: '' }),
  };
}

function actionOf({ transcriptionAction, transcriptionActionText }: CallFilterRecord): Action | undefined {
  if (transcriptionAction === null) return undefined;
  return transcriptionAction === TranscriptionAction.UNKNOWN
    ? // A word that the specification does not know goes back as it came, or it would be lost.
      ((transcriptionActionText ?? undefined) as Action | undefined)
    : ACTIONS[transcriptionAction];
}
