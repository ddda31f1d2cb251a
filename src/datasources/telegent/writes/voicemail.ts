import { acknowledged } from '../decode/acknowledgement.js';
import { e164 } from '../decode/e164.js';
import { flag } from '../decode/flag.js';
import { text } from '../decode/text.js';
import { askedAs, isShown } from '../evidence/comparison.js';
import { numberLock } from '../evidence/names.js';
import { numberTag } from '../reads/tags.js';
import { voicemailInfo } from '../reads/voicemail.js';
import type { VoicemailRecord } from '../records/index.js';
import type { BodyOf, LooseAnswer } from '../request.js';
import { RefusedAnswer, writeKind, type Finding, type Witness } from '../write.js';

type UpdateVoicemailBody = BodyOf<'updateVoicemail'>;

/** A number whose voicemail was activated, changed or removed. */
export type ChangedVoicemail = Readonly<{ e164: string }>;

/** `POST /numbers/voicemail/activate`. */
export const activateVoicemail = writeKind({
  operation: 'activateVoicemail',
  secrets: ['PIN'],
  isSentAgain: true,
  decode(answer, body): ChangedVoicemail {
    const activated = changed(answer, body);
    if (flag(answer.VoicemailActivated) === false) throw new RefusedAnswer('Voicemail was not activated');
    return activated;
  },
  tags: ({ PhoneNumber }) => [numberTag(PhoneNumber)],
  locks: ({ PhoneNumber }) => [numberLock(PhoneNumber)],
  /** Whether the number had voicemail. */
  baseline: async (body, witness) => (await voicemailOf(body, witness))?.enabled === true,
  async look(body, baseline, witness) {
    const voicemail = await voicemailOf(body, witness);
    if (!baseline) return voicemail?.enabled === true ? found(body) : 'absent';
    return lookForSettings(body, voicemail);
  },
});

/** `POST /numbers/voicemail/update`. */
export const updateVoicemail = writeKind({
  operation: 'updateVoicemail',
  secrets: ['PIN'],
  isSentAgain: true,
  decode: changed,
  tags: ({ PhoneNumber }) => [numberTag(PhoneNumber)],
  locks: ({ PhoneNumber }) => [numberLock(PhoneNumber)],
  look: async (body, _baseline, witness) => lookForSettings(body, await voicemailOf(body, witness)),
});

/** `POST /numbers/voicemail/delete`. */
export const deleteVoicemail = writeKind({
  operation: 'deleteVoicemail',
  secrets: [],
  isSentAgain: true,
  decode: changed,
  tags: ({ PhoneNumber }) => [numberTag(PhoneNumber)],
  locks: ({ PhoneNumber }) => [numberLock(PhoneNumber)],
  async look(body, _baseline, witness) {
    const voicemail = await voicemailOf(body, witness);
    return voicemail === null || voicemail.enabled === false ? found(body) : 'absent';
  },
});

/** Replaces with the same values when it is sent again, so what is not shown counts as absent: a PIN is never shown. */
function lookForSettings(
  body: UpdateVoicemailBody,
  voicemail: VoicemailRecord | null,
): Finding<ChangedVoicemail> {
  const isDone =
    body.PIN === undefined &&
    isShown([
      [askedAs(body.Email, text), voicemail?.email],
      [askedAs(body.FirstName, text), voicemail?.firstName],
      [askedAs(body.LastName, text), voicemail?.lastName],
    ]);
  return isDone ? found(body) : 'absent';
}

function voicemailOf(
  { PhoneNumber, AccountId }: UpdateVoicemailBody,
  witness: Witness,
): Promise<VoicemailRecord | null> {
  return witness.read(voicemailInfo(PhoneNumber, AccountId));
}

function changed(
  answer: LooseAnswer<'activateVoicemail' | 'updateVoicemail' | 'deleteVoicemail'>,
  { PhoneNumber }: UpdateVoicemailBody,
): ChangedVoicemail {
  return { e164: e164(acknowledged(answer).PhoneNumber) ?? PhoneNumber };
}

function found({ PhoneNumber }: UpdateVoicemailBody): Finding<ChangedVoicemail> {
  return { found: { e164: PhoneNumber } };
}
