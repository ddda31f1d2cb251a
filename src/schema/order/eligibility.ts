import { ArgsType, Field, InputType, ObjectType } from 'type-graphql';
import { ValidateNested } from 'class-validator';
import type { PortInEligibility as EligibilityValue } from '../../datasources/contracts/index.js';
import type { NumberType } from '../../datasources/telegent/records/index.js';
import { PortInClassification } from '../enums/number.js';
import { E164 } from '../scalars/index.js';
import { IsE164 } from '../validation/decorators.js';

@InputType({ description: 'The number that is to be taken over, and what it is to become.' })
export class PortInEligibilityInput {
  @Field(() => E164, { description: 'The number at the other carrier.' })
  @IsE164()
  number!: string;

  @Field(() => PortInClassification, { description: 'The class of service that it is to have here.' })
  classification!: NumberType;
}

@ArgsType()
export class PortInEligibilityArgs {
  @Field(() => PortInEligibilityInput, { description: 'The number that is to be taken over.' })
  @ValidateNested()
  input!: PortInEligibilityInput;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Whether a number can be taken over from another carrier.',
})
export class PortInEligibility implements EligibilityValue {
  @Field(() => Boolean, { description: 'True when a port-in may be submitted.' })
  readonly eligible!: boolean;

  @Field(() => String, { nullable: true, description: 'Why, or why not, in the words of the platform.' })
  readonly reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The carrier that has the number now. Null where it is not known.',
  })
  readonly currentCarrier!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The kind of line at that carrier, such as `mobile` or `landline`. Null where it is not known.',
  })
  readonly numberType!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when the port-in needs a date (a landline, 5 to 10 business days ahead). Null where the kind of line is not known.',
  })
  readonly portInDateRequired!: boolean | null;
}
