import {
  MessageFilterMode,
  type KnownMessageFilterMode,
  type MessageFilterLevel,
  type MessageFilterRecord,
} from '../records/index.js';
import type { BodyOf } from '../request.js';
import { filterAsItStands, filterFields, listOf, type FilterSettings } from './filter-settings.js';

type Creation = BodyOf<'createMessageFilter'>;
type Update = BodyOf<'updateMessageFilter'>;
/** Everything of a filter that a creation and an update set alike. */
type SettingsBody = Omit<Update, 'FilterId' | 'SubscriberId' | 'Phone' | 'FilterMode'>;
type Mode = Creation['FilterMode'];

/** What is asked of a message filter; null asks for no keywords. */
export interface MessageFilterSettings extends FilterSettings {
  readonly allowedContacts?: readonly string[] | null;
  readonly blockedContacts?: readonly string[] | null;
  readonly blockLinks?: boolean | null;
  readonly blockMedia?: boolean | null;
}

const MODES: Readonly<Record<KnownMessageFilterMode, Mode>> = {
  [MessageFilterMode.ACTIVE]: 'ACTIVE',
  [MessageFilterMode.MONITOR_ONLY]: 'MONITOR_ONLY',
  [MessageFilterMode.INACTIVE]: 'INACTIVE',
};

/** Mode and level share one field, whose enum in the specification has the modes alone. */
export function messageFilterModeWord(
  mode: KnownMessageFilterMode | null | undefined,
  level: MessageFilterLevel | null | undefined,
): Mode | undefined {
  if (level) return level as string as Mode;
  return mode ? MODES[mode] : undefined;
}

/** The mode or level as it stands; a word that is not known goes back as it came. */
export function messageFilterModeAsItStands({
  mode,
  level,
  modeText,
}: MessageFilterRecord): Mode | undefined {
  return mode === MessageFilterMode.UNKNOWN
    ? ((modeText ?? undefined) as Mode | undefined)
    : messageFilterModeWord(mode, level);
}

/** What is asked for, and nothing else. */
export function messageFilterFields(asked: MessageFilterSettings): SettingsBody {
  return {
    ...filterFields(asked),
    AllowedContacts: listOf(asked.allowedContacts),
    BlockedContacts: listOf(asked.blockedContacts),
    BlockLinks: asked.blockLinks ?? undefined,
    BlockMedia: asked.blockMedia ?? undefined,
  };
}

/** Every field of a filter as it stands, for an update, which replaces them all. A switch that is not shown is off. */
export function messageFilterAsItStands(filter: MessageFilterRecord): SettingsBody {
  return {
    ...filterAsItStands(filter, filter.keywordFilter),
    AllowedContacts: [...filter.allowedContacts],
    BlockedContacts: [...filter.blockedContacts],
    BlockLinks: filter.blockLinks ?? false,
    BlockMedia: filter.blockMedia ?? false,
  };
}
