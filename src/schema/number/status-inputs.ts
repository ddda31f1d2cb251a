import { ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NumberStatusChange } from '../enums/number-status-change.js';
import { MutationInput } from '../mutation/input.js';
import { CalendarDate, E164, ICCID } from '../scalars/index.js';
import {
  HasEntries,
  IsAreaCode,
  IsCalendarDate,
  IsE164,
  IsIccid,
  IsZipCode,
} from '../validation/decorators.js';

const MOST_NUMBERS = 100;

@InputType({ description: 'One number of a change.' })
export class NumberToChangeInput {
  @Field(() => E164, { description: 'The number as it is now.' })
  @IsE164()
  number!: string;

  @Field(() => ICCID, {
    nullable: true,
    description: 'The new SIM, for SWAP_SIM and REPLACE. An eSIM is made when it is left out.',
  })
  @IsIccid()
  iccid?: string | null;
}

@InputType({ description: 'The same change for one number or many.' })
export class ChangeNumberStatusInput extends MutationInput {
  @Field(() => NumberStatusChange, { description: 'What is to be done.' })
  change!: NumberStatusChange;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day on which it is to be done, in UTC. Today when left out; never a day that is over.',
  })
  @IsCalendarDate()
  effectiveDate?: string | null;

  @Field(() => [NumberToChangeInput], {
    description: 'The numbers, 1 to 100, all of one account and each once.',
  })
  @ValidateNested({ each: true })
  @HasEntries(1, MOST_NUMBERS)
  numbers!: NumberToChangeInput[];

  @Field(() => String, {
    nullable: true,
    description: 'The area code that the new numbers are to have, three digits. For SWAP and REPLACE only.',
  })
  @IsAreaCode()
  areaCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The ZIP code to look near to, five digits; tried when `areaCode` has no number left. For SWAP and REPLACE only.',
  })
  @IsZipCode()
  zipCode?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True parks or cancels even a number whose port-out PIN was issued, which may lose it.',
  })
  force?: boolean | null;
}
