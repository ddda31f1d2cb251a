import { given } from '../../datasources/telegent/reads/query.js';
import type { Credential } from '../../datasources/telegent/credentials.js';
import type {
  ActivateVoicemailInput,
  UpdateVoicemailInput,
} from '../../schema/messaging/voicemail-inputs.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, type UserErrorRecord } from '../user-error.js';

/** The number of an input, as the writes of voicemail name it. */
export interface VoicemailNumber {
  readonly accountId: string | null;
  readonly credential: Credential;
  readonly named: { readonly PhoneNumber: string; readonly AccountId?: string };
}

export async function voicemailNumber(e164: string, preparation: Preparation): Promise<VoicemailNumber> {
  const { number } = await preparation.found({ number: preparation.number({ e164 }, 'number') });
  const accountId = await preparation.accountIdOf(number);
  return {
    accountId,
    credential: preparation.credentialFor(accountId),
    named: given({ PhoneNumber: number.e164, AccountId: accountId ?? undefined }),
  };
}

/** The settings of an input that were given. */
export function voicemailSettings({
  pin,
  firstName,
  lastName,
  email,
}: ActivateVoicemailInput | UpdateVoicemailInput) {
  return given({
    PIN: pin ?? undefined,
    FirstName: firstName?.trim(),
    LastName: lastName?.trim(),
    Email: email ?? undefined,
  });
}

/** What the platform says of a number that has no voicemail. */
export function noVoicemailRefusal(words: string): UserErrorRecord | null {
  return /^Voicemail is not activated/i.test(words)
    ? {
        code: UserErrorCode.WRONG_STATE,
        message: 'The number has no voicemail: activate it first.',
        field: ['number'],
      }
    : null;
}
