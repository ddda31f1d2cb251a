import { isBlank, type Answer } from '../decode/answer.js';
import { flag } from '../decode/flag.js';
import { text } from '../decode/text.js';
import type { VoicemailRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { given } from './query.js';
import { numberTag } from './tags.js';

/** `POST /numbers/voicemail/info`. Null when the number has no voicemail. A PIN in the answer is dropped. */
export function voicemailInfo(e164: string, accountId?: string): Read<VoicemailRecord | null> {
  return read({
    operation: 'getVoicemailInfo',
    body: given({ PhoneNumber: e164, AccountId: accountId }),
    resource: 'voicemail',
    tags: [numberTag(e164)],
    decode: voicemail,
    whenNotFound: { value: null },
  });
}

function voicemail(answer: Loose<Answer<'getVoicemailInfo'>> | null): VoicemailRecord | null {
  const record: VoicemailRecord = {
    enabled: flag(answer?.VoicemailEnabled),
    email: text(answer?.Email),
    firstName: text(answer?.FirstName),
    lastName: text(answer?.LastName),
  };
  return isBlank(record) ? null : record;
}
