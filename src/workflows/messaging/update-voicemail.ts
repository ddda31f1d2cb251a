import * as writes from '../../datasources/telegent/writes/voicemail.js';
import type { UpdateVoicemailInput } from '../../schema/messaging/voicemail-inputs.js';
import { mutation } from '../definition.js';
import { warnNothingToDo } from '../nothing-to-do.js';
import { planned } from '../plan.js';
import { noVoicemailRefusal, voicemailNumber, voicemailSettings } from './voicemail-number.js';

/** `POST /numbers/voicemail/update`. */
export const updateVoicemail = mutation({
  name: 'updateVoicemail',

  async prepare(input: UpdateVoicemailInput, preparation) {
    const { accountId, credential, named } = await voicemailNumber(input.number, preparation);
    const settings = voicemailSettings(input);
    const isIdle = Object.keys(settings).length === 0;
    if (isIdle) warnNothingToDo(preparation);
    const body = { ...named, ...settings };
    return {
      accountId,
      kept: { e164: named.PhoneNumber },
      writes: isIdle ? [] : [planned('update', writes.updateVoicemail, body, credential)],
    };
  },

  result: ({ e164 }) => ({ e164 }),

  refusal: noVoicemailRefusal,
});
