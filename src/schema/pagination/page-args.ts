import { ArgsType, Field, Int } from 'type-graphql';
import type { ListKind, Page } from '../../datasources/contracts/pagination.js';
import { readCursor } from '../../datasources/paging/pagination.js';
import { DEFAULT_PAGE } from '../complexity.js';
import { IsCursorOf, IsPageSize } from '../validation/decorators.js';

/** The arguments `first` and `after` of one kind of list. */
export function PageArgs(list: ListKind) {
  @ArgsType()
  abstract class ListPageArgs {
    @Field(() => Int, {
      nullable: true,
      defaultValue: DEFAULT_PAGE,
      description: 'How many rows at most: 1 to 100.',
    })
    @IsPageSize()
    first!: number | null;

    @Field(() => String, {
      nullable: true,
      description: 'Continue behind this cursor of the same list. From the start when left out.',
    })
    @IsCursorOf(list)
    after?: string | null;

    get page(): Page {
      return {
        list,
        first: this.first ?? DEFAULT_PAGE,
        after: this.after ? readCursor(list, this.after) : null,
      };
    }
  }
  return ListPageArgs;
}
