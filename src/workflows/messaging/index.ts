import type { AnyMutationDefinition } from '../definition.js';
import { activateVoicemail } from './activate-voicemail.js';
import { deleteVoicemail } from './delete-voicemail.js';
import { reportMessageDelivery } from './report-message-delivery.js';
import { sendMessage } from './send-message.js';
import { updateVoicemail } from './update-voicemail.js';

/** The mutations of this domain that send something. */
export const messagingMutations: readonly AnyMutationDefinition[] = [
  sendMessage,
  reportMessageDelivery,
  activateVoicemail,
  updateVoicemail,
  deleteVoicemail,
];
