import {
  CallFilterMode,
  KeywordSeverity,
  MessageFilterLevel,
  MessageFilterMode,
  TranscriptionAction,
} from '../../datasources/telegent/records/index.js';
import { describeEnum, describeInputEnum } from './vocabulary.js';

const callFilterMode = {
  name: 'CallFilterMode',
  description:
    'How a call filter decides. On mobile lines only the two lists act today; the age levels are kept and do nothing.',
  values: {
    WHITELIST: 'Only the allowed numbers get through; every other caller is silenced.',
    BLACKLIST: 'Everyone gets through but the blocked numbers.',
    CHILD: 'The preset for a child.',
    TEENAGER: 'The preset for a teenager.',
    ADOLESCENT: 'The preset for an adolescent.',
    UNKNOWN: 'A mode that the graph does not know; `modeText` has it in the words of the platform.',
  },
};
const messageFilterMode = {
  name: 'MessageFilterMode',
  description: 'What a message filter does when a message meets its rules.',
  values: {
    ACTIVE: 'Holds the message back.',
    MONITOR_ONLY: 'Lets the message through, and reports it.',
    INACTIVE: 'Nothing: the filter is switched off.',
    UNKNOWN: 'A mode that the graph does not know; `modeText` has it in the words of the platform.',
  },
};
describeEnum(MessageFilterLevel, {
  name: 'MessageFilterLevel',
  description: 'A ready-made set of message rules for an age.',
  values: {
    CHILD: 'The preset for a child.',
    ADOLESCENT: 'The preset for an adolescent.',
    TEENAGER: 'The preset for a teenager.',
  },
});
const transcriptionAction = {
  name: 'TranscriptionAction',
  description: 'What happens when the transcript of a call meets the keyword rules.',
  values: {
    WARNING: 'The caller hears a warning.',
    TERMINATE: 'The call is ended.',
    NOTIFY: 'The notification numbers are told; the call goes on.',
    UNKNOWN:
      'An action that the graph does not know; `transcriptionActionText` has it in the words of the platform.',
  },
};
const keywordSeverity = {
  name: 'KeywordSeverity',
  description: 'How grave a keyword is.',
  values: {
    HIGH: 'Grave: act at once.',
    MEDIUM: 'Worth a look.',
    LOW: 'For the record.',
    UNKNOWN: 'A degree that the graph does not know; `severityText` has it in the words of the platform.',
  },
};

describeEnum(CallFilterMode, callFilterMode);
describeEnum(MessageFilterMode, messageFilterMode);
describeEnum(TranscriptionAction, transcriptionAction);
describeEnum(KeywordSeverity, keywordSeverity);
export const CallFilterModeInput = describeInputEnum(CallFilterMode, callFilterMode);
export const MessageFilterModeInput = describeInputEnum(MessageFilterMode, messageFilterMode);
export const TranscriptionActionInput = describeInputEnum(TranscriptionAction, transcriptionAction);
export const KeywordSeverityInput = describeInputEnum(KeywordSeverity, keywordSeverity);

export { CallFilterMode, KeywordSeverity, MessageFilterLevel, MessageFilterMode, TranscriptionAction };
