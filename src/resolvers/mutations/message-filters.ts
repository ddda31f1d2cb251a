import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { MUTATION } from '../../schema/complexity.js';
import {
  CreateMessageFilterInput,
  DeleteMessageFilterInput,
  UpdateMessageFilterInput,
} from '../../schema/guardian/message-filter-inputs.js';
import {
  AddAllowedContactsInput,
  AddBlockedContactsInput,
  RemoveAllowedContactsInput,
  RemoveBlockedContactsInput,
} from '../../schema/guardian/filter-list-inputs.js';
import type { ResultOf } from '../../workflows/definition.js';
import { addAllowedContacts } from '../../workflows/guardian/add-allowed-contacts.js';
import { addBlockedContacts } from '../../workflows/guardian/add-blocked-contacts.js';
import { createMessageFilter } from '../../workflows/guardian/create-message-filter.js';
import { deleteMessageFilter } from '../../workflows/guardian/delete-message-filter.js';
import { removeAllowedContacts } from '../../workflows/guardian/remove-allowed-contacts.js';
import { removeBlockedContacts } from '../../workflows/guardian/remove-blocked-contacts.js';
import { updateMessageFilter } from '../../workflows/guardian/update-message-filter.js';
import { deletedId } from './deletion.js';
import { messageFilter, subscriber } from './guardian-payload.js';
import { InputArg } from './input-arg.js';
import { payloadOf } from './payload.js';

const CreateMessageFilterPayload = payloadOf<ResultOf<typeof createMessageFilter>>(
  'CreateMessageFilter',
  'What came of `createMessageFilter`.',
  { messageFilter, subscriber },
);
const UpdateMessageFilterPayload = payloadOf<ResultOf<typeof updateMessageFilter>>(
  'UpdateMessageFilter',
  'What came of `updateMessageFilter`.',
  { messageFilter, subscriber },
);
const DeleteMessageFilterPayload = payloadOf<ResultOf<typeof deleteMessageFilter>>(
  'DeleteMessageFilter',
  'What came of `deleteMessageFilter`.',
  { deletedId: deletedId('message filter'), subscriber },
);
const AddAllowedContactsPayload = payloadOf<ResultOf<typeof addAllowedContacts>>(
  'AddAllowedContacts',
  'What came of `addAllowedContacts`.',
  { messageFilter, subscriber },
);
const RemoveAllowedContactsPayload = payloadOf<ResultOf<typeof removeAllowedContacts>>(
  'RemoveAllowedContacts',
  'What came of `removeAllowedContacts`.',
  { messageFilter, subscriber },
);
const AddBlockedContactsPayload = payloadOf<ResultOf<typeof addBlockedContacts>>(
  'AddBlockedContacts',
  'What came of `addBlockedContacts`.',
  { messageFilter, subscriber },
);
const RemoveBlockedContactsPayload = payloadOf<ResultOf<typeof removeBlockedContacts>>(
  'RemoveBlockedContacts',
  'What came of `removeBlockedContacts`.',
  { messageFilter, subscriber },
);

@Resolver()
class MessageFilterMutations {
  @Authorized()
  @Mutation(() => CreateMessageFilterPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Filters the messages of one number of a subscriber, for MANAGER and above, and for the guardians of the subscriber. It acts at once if Guardian is on for messages; else it is made with a warning.',
  })
  createMessageFilter(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => CreateMessageFilterInput) input: CreateMessageFilterInput,
  ) {
    return mutations.run(createMessageFilter, input);
  }

  @Authorized()
  @Mutation(() => UpdateMessageFilterPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Changes a message filter, for MANAGER and above, and for the guardians of the subscriber. What the input leaves out stays as it is.',
  })
  updateMessageFilter(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateMessageFilterInput) input: UpdateMessageFilterInput,
  ) {
    return mutations.run(updateMessageFilter, input);
  }

  @Authorized()
  @Mutation(() => DeleteMessageFilterPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Deletes a message filter with its lists and keywords, for MANAGER and above, and for the guardians of the subscriber.',
  })
  deleteMessageFilter(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => DeleteMessageFilterInput) input: DeleteMessageFilterInput,
  ) {
    return mutations.run(deleteMessageFilter, input);
  }

  @Authorized()
  @Mutation(() => AddAllowedContactsPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Adds to the allowed contacts of a message filter what they lack, for MANAGER and above, and for the guardians of the subscriber.',
  })
  addAllowedContacts(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => AddAllowedContactsInput) input: AddAllowedContactsInput,
  ) {
    return mutations.run(addAllowedContacts, input);
  }

  @Authorized()
  @Mutation(() => RemoveAllowedContactsPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Takes contacts off the allowed ones of a message filter, for MANAGER and above, and for the guardians of the subscriber.',
  })
  removeAllowedContacts(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => RemoveAllowedContactsInput) input: RemoveAllowedContactsInput,
  ) {
    return mutations.run(removeAllowedContacts, input);
  }

  @Authorized()
  @Mutation(() => AddBlockedContactsPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Adds to the blocked contacts of a message filter what they lack, for MANAGER and above, and for the guardians of the subscriber.',
  })
  addBlockedContacts(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => AddBlockedContactsInput) input: AddBlockedContactsInput,
  ) {
    return mutations.run(addBlockedContacts, input);
  }

  @Authorized()
  @Mutation(() => RemoveBlockedContactsPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Takes contacts off the blocked ones of a message filter, for MANAGER and above, and for the guardians of the subscriber.',
  })
  removeBlockedContacts(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => RemoveBlockedContactsInput) input: RemoveBlockedContactsInput,
  ) {
    return mutations.run(removeBlockedContacts, input);
  }
}

export const messageFilterMutationResolvers = [
  MessageFilterMutations,
  CreateMessageFilterPayload.resolver,
  UpdateMessageFilterPayload.resolver,
  DeleteMessageFilterPayload.resolver,
  AddAllowedContactsPayload.resolver,
  RemoveAllowedContactsPayload.resolver,
  AddBlockedContactsPayload.resolver,
  RemoveBlockedContactsPayload.resolver,
];
