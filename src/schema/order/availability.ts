import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { ValidateNested } from 'class-validator';
import type { AvailabilityCriteria } from '../../datasources/contracts/index.js';
import type {
  AvailabilityPage,
  AvailableArea as AreaValue,
  MessageType,
} from '../../datasources/telegent/records/index.js';
import { MessageTypeInput } from '../enums/number.js';
import { connectionOf } from '../pagination/connection.js';
import { PageArgs } from '../pagination/page-args.js';
import type { Shown } from '../shown.js';
import { IsAreaCode, IsPositive, IsZipCode } from '../validation/decorators.js';

@InputType({ description: 'What kind of number is wanted, and where.' })
export class NumberAvailabilityInput {
  @Field(() => String, {
    nullable: true,
    description: 'Three digits, such as `201`. Every area when left out.',
  })
  @IsAreaCode()
  areaCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Five digits, such as `07302`: searched where the area code has no numbers.',
  })
  @IsZipCode()
  zipCode?: string | null;

  @Field(() => MessageTypeInput, {
    nullable: true,
    description: 'The kind of message traffic that the number must do. Either when left out.',
  })
  messageType?: MessageType | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether the number must do SMS and MMS.',
  })
  messageEnabled?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether the number must do calls.',
  })
  voiceEnabled?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: 'The stock comes in portions of up to 10,000 areas; which of them to look at, from 1.',
  })
  @IsPositive()
  page?: number | null;

  get criteria(): AvailabilityCriteria {
    return {
      areaCode: this.areaCode ?? null,
      zipCode: this.zipCode ?? null,
      messageType: this.messageType ?? null,
      messageEnabled: this.messageEnabled ?? null,
      voiceEnabled: this.voiceEnabled ?? null,
      page: this.page ?? 1,
    };
  }
}

@ArgsType()
export class NumberAvailabilityArgs {
  @Field(() => NumberAvailabilityInput, { description: 'What kind of number is wanted, and where.' })
  @ValidateNested()
  input!: NumberAvailabilityInput;
}

@ArgsType()
export class AreasArgs extends PageArgs('areas') {}

@ObjectType({ simpleResolvers: true, description: 'Where numbers of the wanted kind are in stock.' })
export class NumberAvailability implements Shown<AvailabilityPage, 'areas'> {
  @Field(() => Int, {
    nullable: true,
    description: 'How many areas have such numbers, as the platform counts them. Null where it does not say.',
  })
  readonly total!: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An area with numbers in stock. The platform does not say how many, nor which.',
})
export class AvailableArea implements AreaValue {
  @Field(() => String, { description: 'The area code, three digits.' })
  readonly areaCode!: string;

  @Field(() => String, { nullable: true, description: 'The ZIP code. Null where the platform gives none.' })
  readonly zipCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the numbering group of the area. It cannot be asked for in an order.',
  })
  readonly ngp!: string | null;
}

export const AvailableAreaConnection = connectionOf(AvailableArea, {
  name: 'AvailableArea',
  rows: 'areas with numbers in stock',
});
