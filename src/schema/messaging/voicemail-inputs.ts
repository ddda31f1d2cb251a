import { Field, InputType } from 'type-graphql';
import { MutationInput } from '../mutation/input.js';
import { E164, EmailAddress } from '../scalars/index.js';
import { HasDigits, HasLength, IsE164, IsEmailAddress } from '../validation/decorators.js';

/** What the mutations of voicemail have in common. */
@InputType()
abstract class VoicemailNumberInput extends MutationInput {
  @Field(() => E164, { description: 'The number; for a SUBSCRIBER its own.' })
  @IsE164()
  number!: string;
}

@InputType()
abstract class VoicemailSettingsInput extends VoicemailNumberInput {
  @Field(() => String, {
    nullable: true,
    description: 'The PIN with which messages are listened to, 4 to 15 digits. Never shown again.',
  })
  @HasDigits(4, 15)
  pin?: string | null;

  @Field(() => String, { nullable: true, description: 'First name of whoever the voicemail is of.' })
  @HasLength(1, 100)
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Last name of whoever the voicemail is of.' })
  @HasLength(1, 100)
  lastName?: string | null;

  @Field(() => EmailAddress, { nullable: true, description: 'Where a notice of each message goes.' })
  @IsEmailAddress()
  email?: string | null;
}

@InputType({ description: 'Voicemail for a number that is in service.' })
export class ActivateVoicemailInput extends VoicemailSettingsInput {}

@InputType({ description: 'What to change of a voicemail; what is left out, or null, stays.' })
export class UpdateVoicemailInput extends VoicemailSettingsInput {}

@InputType({ description: 'A voicemail to take off its number.' })
export class DeleteVoicemailInput extends VoicemailNumberInput {}
