import { ArgsType, Field, ID } from 'type-graphql';
import type { NumberStatus } from '../../datasources/telegent/records/index.js';
import { NumberStatusInput } from '../enums/number.js';
import { PageArgs } from '../pagination/page-args.js';
import { E164, ICCID } from '../scalars/index.js';
import { IdArgs } from '../validation/id-args.js';
import { IsE164, IsIccid, IsIdOf } from '../validation/decorators.js';

/** Exactly one of the three names a number; `numberKey` checks it. */
@ArgsType()
export class NumberArgs {
  @Field(() => ID, { nullable: true, description: 'The id of the number, `NID-...` or `TNID-...`.' })
  @IsIdOf('number')
  id?: string | null;

  @Field(() => E164, { nullable: true, description: 'The number itself.' })
  @IsE164()
  number?: string | null;

  @Field(() => ICCID, { nullable: true, description: 'The SIM card or eSIM profile in use.' })
  @IsIccid()
  iccid?: string | null;
}

@ArgsType()
export class NumbersPageArgs extends PageArgs('numbers') {}

@ArgsType()
export class NumbersArgs extends PageArgs('numbers') {
  @Field(() => NumberStatusInput, {
    nullable: true,
    description: 'Only numbers with this status. Every status when left out.',
  })
  status?: NumberStatus | null;
}

@ArgsType()
export class LiveNumberArgs extends IdArgs('number', 'The id of the number, `NID-...` or `TNID-...`.') {}

@ArgsType()
export class NumberIdArgs {
  @Field(() => ID, { description: 'The id of the number, `NID-...` or `TNID-...`.' })
  @IsIdOf('number')
  numberId!: string;
}
