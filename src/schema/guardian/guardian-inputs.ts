import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../mutation/input.js';
import { HasLength, IsIdOf } from '../validation/decorators.js';

@InputType({ description: 'Which protection a subscriber is to have. What is left out stays as it is.' })
export class SetGuardianFeaturesInput extends MutationInput {
  @Field(() => ID, { description: 'Whom it is to protect, `TSUID-...`.' })
  @IsIdOf('subscriber')
  subscriberId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether calls are protected; call filters act only while it is on.',
  })
  callsEnabled?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether messages are protected; message filters act only while it is on.',
  })
  messagesEnabled?: boolean | null;
}

/** Two subscribers, of whom one watches over the other. */
@InputType()
abstract class GuardianRelationInput extends MutationInput {
  @Field(() => ID, { description: 'Whoever watches, `TSUID-...`.' })
  @IsIdOf('subscriber')
  guardianId!: string;

  @Field(() => ID, { description: 'Whoever is watched over, `TSUID-...`.' })
  @IsIdOf('subscriber')
  wardId!: string;
}

@InputType({ description: 'A subscriber that is to watch over another one of the same account.' })
export class AddGuardianInput extends GuardianRelationInput {
  @Field(() => String, {
    description:
      'What the guardian is to the ward, in free words such as `Parent` or `Caregiver`, 1 to 100 characters.',
  })
  @HasLength(1, 100)
  relation!: string;
}

@InputType({ description: 'A subscriber that is to watch over another one no more.' })
export class RemoveGuardianInput extends GuardianRelationInput {}
