import { ArgsType } from 'type-graphql';
import { PageArgs } from '../pagination/page-args.js';
import { IdArgs } from '../validation/id-args.js';

@ArgsType()
export class OrderArgs extends IdArgs(
  'order',
  'The id of an order, `JNUOID-...`, `JNOID-...` or `TNOID-...`.',
) {}

@ArgsType()
export class OrdersArgs extends PageArgs('orders') {}
