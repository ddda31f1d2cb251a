import type { AnyMutationDefinition } from '../definition.js';
import { createMessageRoute } from './create-message-route.js';
import { createVoiceRoute } from './create-voice-route.js';
import { deleteMessageRoute } from './delete-message-route.js';
import { deleteVoiceRoute } from './delete-voice-route.js';
import { updateMessageRoute } from './update-message-route.js';
import { updateVoiceRoute } from './update-voice-route.js';

/** The mutations of this domain that send something. */
export const routingMutations: readonly AnyMutationDefinition[] = [
  createMessageRoute,
  updateMessageRoute,
  deleteMessageRoute,
  createVoiceRoute,
  updateVoiceRoute,
  deleteVoiceRoute,
];
