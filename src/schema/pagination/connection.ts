import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { Connection, Edge } from '../../datasources/contracts/pagination.js';
import { PageInfo } from './page-info.js';

interface ConnectionOptions {
  /** Name of the node type: `PhoneNumber` gives `PhoneNumberConnection` and `PhoneNumberEdge`. */
  readonly name: string;
  /** What the rows are, in the plural: `phone numbers`. */
  readonly rows: string;
}

/** The two object types of a Relay connection; returns the connection's class. */
export function connectionOf<Row extends object>(
  Node: ClassType<Row>,
  { name, rows }: ConnectionOptions,
): ClassType<Connection<Row>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One row of a list of ${rows}.` })
  class RowEdge implements Edge<Row> {
    @Field(() => String, {
      description:
        'Stands for the place of this row in its list. It stays valid when the row itself is gone.',
    })
    readonly cursor!: string;

    @Field(() => Node, { description: 'The row itself.' })
    readonly node!: Row;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `One page of a list of ${rows}.` })
  class RowConnection implements Connection<Row> {
    @Field(() => [RowEdge], { description: 'The rows of this page, each with its cursor.' })
    readonly edges!: readonly Edge<Row>[];

    @Field(() => [Node], { description: 'The rows of this page without cursors.' })
    readonly nodes!: readonly Row[];

    @Field(() => PageInfo, { description: 'Whether more follows, and from where.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description:
        'How many rows you may see in the whole list. Null where the platform gives no count, or one that is not yours alone.',
    })
    readonly totalCount!: number | null;
  }

  return RowConnection;
}
