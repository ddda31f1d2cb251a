import { MessageDirection, MessageFormat, MessageStatus } from '../../datasources/telegent/records/index.js';
import { describeEnum } from './vocabulary.js';

describeEnum(MessageDirection, {
  name: 'MessageDirection',
  description: 'Which way a message went, seen from your number.',
  values: {
    INBOUND: 'Received by your number.',
    OUTBOUND: 'Sent by your number.',
    UNKNOWN: 'A direction that the graph does not know; `directionText` has it in the words of the platform.',
  },
});
describeEnum(MessageStatus, {
  name: 'MessageStatus',
  description: 'How far a message has come.',
  values: {
    QUEUED: 'Accepted, waiting to be sent.',
    SENT: 'Handed to the carrier of the recipient.',
    DELIVERED: 'The carrier reports that it arrived.',
    RECEIVED: 'An inbound message that reached your number.',
    FAILED: 'Not delivered.',
    UNKNOWN:
      'A status that the graph does not know; `messageStatusText` has it in the words of the platform.',
  },
});
describeEnum(MessageFormat, {
  name: 'MessageFormat',
  description: 'The technical form of a message.',
  values: {
    SMS: 'Text alone.',
    MMS: 'Text with pictures, sound or video.',
    UNKNOWN: 'A form that the graph does not know; `formatText` has it in the words of the platform.',
  },
});

export { MessageDirection, MessageFormat, MessageStatus };
