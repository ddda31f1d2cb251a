import * as writes from '../../datasources/telegent/writes/voicemail.js';
import type { ActivateVoicemailInput } from '../../schema/messaging/voicemail-inputs.js';
import { mutation } from '../definition.js';
import { planned } from '../plan.js';
import { WarningCode } from '../user-error.js';
import { voicemailNumber, voicemailSettings } from './voicemail-number.js';

/** `POST /numbers/voicemail/activate`. */
export const activateVoicemail = mutation({
  name: 'activateVoicemail',

  async prepare(input: ActivateVoicemailInput, preparation) {
    const { accountId, credential, named } = await voicemailNumber(input.number, preparation);
    if (input.pin == null) {
      const message = 'pin was left out: nobody can listen to messages before one is set.';
      preparation.warn(WarningCode.PIN_MISSING, message, 'pin');
    }
    const body = { ...named, ...voicemailSettings(input) };
    return {
      accountId,
      kept: { e164: named.PhoneNumber },
      writes: [planned('activate', writes.activateVoicemail, body, credential)],
    };
  },

  result: ({ e164 }) => ({ e164 }),
});
