import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../pagination/page-args.js';
import { IsIdOf } from '../validation/decorators.js';

@ArgsType()
export class AccountArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of an account, `AID-...`. Your own account when left out.',
  })
  @IsIdOf('account')
  id?: string | null;
}

@ArgsType()
export class AccountsArgs extends PageArgs('accounts') {}

@ArgsType()
export class AccountEventsArgs {
  @Field(() => ID, { description: 'The id of an account, `AID-...`.' })
  @IsIdOf('account')
  accountId!: string;
}
