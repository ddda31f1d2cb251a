import * as writes from '../../datasources/telegent/writes/voicemail.js';
import type { DeleteVoicemailInput } from '../../schema/messaging/voicemail-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { noVoicemailRefusal, voicemailNumber } from './voicemail-number.js';

/** `POST /numbers/voicemail/delete`. */
export const deleteVoicemail = mutation({
  name: 'deleteVoicemail',

  async prepare(input: DeleteVoicemailInput, preparation) {
    const { accountId, credential, named } = await voicemailNumber(input.number, preparation);
    return {
      accountId,
      kept: { e164: named.PhoneNumber },
      writes: [planned('delete', writes.deleteVoicemail, named, credential)],
    };
  },

  result: ({ e164 }) => ({ e164 }),

  refusal: noVoicemailRefusal,
});
