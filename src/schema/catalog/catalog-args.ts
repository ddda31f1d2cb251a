import { ArgsType } from 'type-graphql';
import { IdArgs } from '../validation/id-args.js';

@ArgsType()
export class ProductArgs extends IdArgs('product', 'The id of a product, `PRID-...` or `PID-...`.') {}

@ArgsType()
export class PackageArgs extends IdArgs('package', 'The id of a package, `PKID-...` or `PID-...`.') {}
