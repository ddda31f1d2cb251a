import { ArgsType } from 'type-graphql';
import { IdArgs } from '../validation/id-args.js';

@ArgsType()
export class OrderArgs extends IdArgs(
  'order',
  'The id of an order, `JNUOID-...`, `JNOID-...` or `TNOID-...`.',
) {}
