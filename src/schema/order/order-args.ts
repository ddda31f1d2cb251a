import { IsOptional } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../pagination/page-args.js';
import { IdArgs } from '../validation/id-args.js';

@ArgsType()
export class OrderArgs extends IdArgs(
  'order',
  'The id of an order, `JNUOID-...`, `JNOID-...` or `TNOID-...`.',
) {}

@ArgsType()
export class OrdersArgs extends PageArgs('orders') {}

@ArgsType()
export class AllOrdersArgs extends OrdersArgs {
  @IsOptional()
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True for those that are open and watched, false for those that are final, all when left out.',
  })
  readonly open?: boolean | null;
}
