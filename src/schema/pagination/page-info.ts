import { Field, ObjectType } from 'type-graphql';
import type { PageInfo as PageInfoValue } from '../../datasources/contracts/pagination.js';

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list.' })
export class PageInfo implements PageInfoValue {
  @Field(() => Boolean, { description: 'True when rows follow behind this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True when rows stand in front of this page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first row. Null on an empty page.' })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last row: send it as `after` for the next page. Null on an empty page.',
  })
  readonly endCursor!: string | null;
}
