import { Refusal, type Call, type Domain } from '../operation.js';
import type { NumberRecord, Voicemail } from '../records.js';
import { text } from './request.js';
import { requireAccountNumber } from './scope.js';

const asked = (call: Call) => requireAccountNumber(call, text(call.body, 'PhoneNumber'));

/** The settings in a request over those there were. The PIN is never needed again, so it is not kept. */
function settingsIn(body: Record<string, unknown>, before: Voicemail | null): Voicemail {
  return {
    email: text(body, 'Email') ?? before?.email ?? '',
    firstName: text(body, 'FirstName') ?? before?.firstName ?? '',
    lastName: text(body, 'LastName') ?? before?.lastName ?? '',
  };
}

function activated(call: Call): NumberRecord & { voicemail: Voicemail } {
  const number = asked(call);
  if (!number.voicemail) throw new Refusal(400, 'Voicemail is not activated');
  return { ...number, voicemail: number.voicemail };
}

export const voicemail: Domain = {
  getVoicemailInfo(call) {
    const { number, voicemail: settings } = asked(call);
    return {
      PhoneNumber: number,
      VoicemailEnabled: settings !== null,
      Email: settings?.email ?? '',
      FirstName: settings?.firstName ?? '',
      LastName: settings?.lastName ?? '',
    };
  },

  activateVoicemail(call) {
    const number = asked(call);
    if (number.status !== 'Active') throw new Refusal(400, `Number is ${number.status}`);
    call.store.numbers.put({ ...number, voicemail: settingsIn(call.body, number.voicemail) });
    return { PhoneNumber: number.number, VoicemailActivated: true, Successful: true };
  },

  updateVoicemail(call) {
    const number = activated(call);
    call.store.numbers.put({ ...number, voicemail: settingsIn(call.body, number.voicemail) });
    return { PhoneNumber: number.number, Successful: true, Message: 'Voicemail settings updated' };
  },

  deleteVoicemail(call) {
    const number = activated(call);
    call.store.numbers.put({ ...number, voicemail: null });
    return { PhoneNumber: number.number, Successful: true, Message: 'Voicemail removed' };
  },
};
