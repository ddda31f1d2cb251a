import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { MUTATION } from '../../schema/complexity.js';
import {
  CreateCallFilterInput,
  DeleteCallFilterInput,
  UpdateCallFilterInput,
} from '../../schema/guardian/call-filter-inputs.js';
import {
  AddAllowedNumbersInput,
  AddBlockedNumbersInput,
  RemoveAllowedNumbersInput,
  RemoveBlockedNumbersInput,
} from '../../schema/guardian/filter-list-inputs.js';
import type { ResultOf } from '../../workflows/definition.js';
import { addAllowedNumbers } from '../../workflows/guardian/add-allowed-numbers.js';
import { addBlockedNumbers } from '../../workflows/guardian/add-blocked-numbers.js';
import { createCallFilter } from '../../workflows/guardian/create-call-filter.js';
import { deleteCallFilter } from '../../workflows/guardian/delete-call-filter.js';
import { removeAllowedNumbers } from '../../workflows/guardian/remove-allowed-numbers.js';
import { removeBlockedNumbers } from '../../workflows/guardian/remove-blocked-numbers.js';
import { updateCallFilter } from '../../workflows/guardian/update-call-filter.js';
import { deletedId } from './deletion.js';
import { callFilter, subscriber } from './guardian-payload.js';
import { InputArg } from './input-arg.js';
import { payloadOf } from './payload.js';

const CreateCallFilterPayload = payloadOf<ResultOf<typeof createCallFilter>>(
  'CreateCallFilter',
  'What came of `createCallFilter`.',
  { callFilter, subscriber },
);
const UpdateCallFilterPayload = payloadOf<ResultOf<typeof updateCallFilter>>(
  'UpdateCallFilter',
  'What came of `updateCallFilter`.',
  { callFilter, subscriber },
);
const DeleteCallFilterPayload = payloadOf<ResultOf<typeof deleteCallFilter>>(
  'DeleteCallFilter',
  'What came of `deleteCallFilter`.',
  { deletedId: deletedId('call filter'), subscriber },
);
const AddAllowedNumbersPayload = payloadOf<ResultOf<typeof addAllowedNumbers>>(
  'AddAllowedNumbers',
  'What came of `addAllowedNumbers`.',
  { callFilter, subscriber },
);
const RemoveAllowedNumbersPayload = payloadOf<ResultOf<typeof removeAllowedNumbers>>(
  'RemoveAllowedNumbers',
  'What came of `removeAllowedNumbers`.',
  { callFilter, subscriber },
);
const AddBlockedNumbersPayload = payloadOf<ResultOf<typeof addBlockedNumbers>>(
  'AddBlockedNumbers',
  'What came of `addBlockedNumbers`.',
  { callFilter, subscriber },
);
const RemoveBlockedNumbersPayload = payloadOf<ResultOf<typeof removeBlockedNumbers>>(
  'RemoveBlockedNumbers',
  'What came of `removeBlockedNumbers`.',
  { callFilter, subscriber },
);

@Resolver()
class CallFilterMutations {
  @Authorized()
  @Mutation(() => CreateCallFilterPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Filters the calls of one number of a subscriber, for MANAGER and above, and for the guardians of the subscriber. It acts at once if Guardian is on for calls; else it is made with a warning.',
  })
  createCallFilter(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreateCallFilterInput) input: CreateCallFilterInput,
  ) {
    return mutations.run(createCallFilter, input);
  }

  @Authorized()
  @Mutation(() => UpdateCallFilterPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Changes a call filter, for MANAGER and above, and for the guardians of the subscriber. What the input leaves out stays as it is.',
  })
  updateCallFilter(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateCallFilterInput) input: UpdateCallFilterInput,
  ) {
    return mutations.run(updateCallFilter, input);
  }

  @Authorized()
  @Mutation(() => DeleteCallFilterPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Deletes a call filter with its lists and keywords, for MANAGER and above, and for the guardians of the subscriber.',
  })
  deleteCallFilter(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => DeleteCallFilterInput) input: DeleteCallFilterInput,
  ) {
    return mutations.run(deleteCallFilter, input);
  }

  @Authorized()
  @Mutation(() => AddAllowedNumbersPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Adds to the allowed numbers of a call filter what they lack, for MANAGER and above, and for the guardians of the subscriber.',
  })
  addAllowedNumbers(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => AddAllowedNumbersInput) input: AddAllowedNumbersInput,
  ) {
    return mutations.run(addAllowedNumbers, input);
  }

  @Authorized()
  @Mutation(() => RemoveAllowedNumbersPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Takes numbers off the allowed ones of a call filter, for MANAGER and above, and for the guardians of the subscriber.',
  })
  removeAllowedNumbers(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => RemoveAllowedNumbersInput) input: RemoveAllowedNumbersInput,
  ) {
    return mutations.run(removeAllowedNumbers, input);
  }

  @Authorized()
  @Mutation(() => AddBlockedNumbersPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Adds to the blocked numbers of a call filter what they lack, for MANAGER and above, and for the guardians of the subscriber.',
  })
  addBlockedNumbers(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => AddBlockedNumbersInput) input: AddBlockedNumbersInput,
  ) {
    return mutations.run(addBlockedNumbers, input);
  }

  @Authorized()
  @Mutation(() => RemoveBlockedNumbersPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Takes numbers off the blocked ones of a call filter, for MANAGER and above, and for the guardians of the subscriber.',
  })
  removeBlockedNumbers(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => RemoveBlockedNumbersInput) input: RemoveBlockedNumbersInput,
  ) {
    return mutations.run(removeBlockedNumbers, input);
  }
}

export const callFilterMutationResolvers = [
  CallFilterMutations,
  CreateCallFilterPayload.resolver,
  UpdateCallFilterPayload.resolver,
  DeleteCallFilterPayload.resolver,
  AddAllowedNumbersPayload.resolver,
  RemoveAllowedNumbersPayload.resolver,
  AddBlockedNumbersPayload.resolver,
  RemoveBlockedNumbersPayload.resolver,
];
