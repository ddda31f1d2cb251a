import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { EDGE } from '../schema/complexity.js';
import { OperationArgs } from '../schema/mutation/operation-args.js';
import { Operation } from '../schema/mutation/operation.js';
import type { OperationView } from '../workflows/operations/operation-view.js';

@Resolver(() => Operation)
export class OperationResolver {
  @Authorized()
  @Query(() => Operation, {
    nullable: true,
    complexity: EDGE,
    description:
      'A mutation that was sent, while its outcome is unknown and for a week after. Null when there is none that you may see.',
  })
  operation(
    @Ctx() { mutations }: RequestContext,
    @Args() { id }: OperationArgs,
  ): Promise<OperationView | null> {
    return mutations.operation(id);
  }
}
