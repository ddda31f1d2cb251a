import { Authorized, Ctx, Mutation, Resolver, type ClassType } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import { MUTATION } from '../../schema/complexity.js';
import { Message } from '../../schema/messaging/message.js';
import { ReportMessageDeliveryInput, SendMessageInput } from '../../schema/messaging/messaging-inputs.js';
import {
  ActivateVoicemailInput,
  DeleteVoicemailInput,
  UpdateVoicemailInput,
} from '../../schema/messaging/voicemail-inputs.js';
import { PhoneNumber } from '../../schema/number/phone-number.js';
import { DateTime } from '../../schema/scalars/index.js';
import type { ResultOf } from '../../workflows/definition.js';
import { activateVoicemail } from '../../workflows/messaging/activate-voicemail.js';
import { deleteVoicemail } from '../../workflows/messaging/delete-voicemail.js';
import { reportMessageDelivery } from '../../workflows/messaging/report-message-delivery.js';
import { sendMessage } from '../../workflows/messaging/send-message.js';
import { updateVoicemail } from '../../workflows/messaging/update-voicemail.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

const SendMessagePayload = payloadOf<ResultOf<typeof sendMessage>>(
  'SendMessage',
  'What came of `sendMessage`.',
  {
    message: {
      type: () => Message,
      description: 'The message as it is now, as a rule QUEUED: ask for it again to see how far it has come.',
      resolve: ({ messageId, from }, sources) => messageId && sources.messaging.sent(messageId, from),
    },
  },
);
const ReportMessageDeliveryPayload = payloadOf<ResultOf<typeof reportMessageDelivery>>(
  'ReportMessageDelivery',
  'What came of `reportMessageDelivery`.',
  {
    message: {
      type: () => Message,
      description: 'The message as it is now.',
      resolve: ({ messageId }, sources) => sources.messaging.byId(messageId),
    },
    deliveryStatus: {
      type: () => String,
      description: 'What became of it on the device, in the words of the platform.',
      resolve: ({ deliveryStatus }) => deliveryStatus,
    },
    deliveredAt: {
      type: () => DateTime,
      description: 'When it reached the device. Null where the platform does not say.',
      resolve: ({ deliveredAt }) => deliveredAt,
    },
  },
);

/** The number whose voicemail was changed. */
const number: PayloadField<{ readonly e164: string }> = {
  type: () => PhoneNumber,
  description: 'The number as it is now.',
  resolve: ({ e164 }, sources) => sources.numbers.find({ e164 }),
};

const ActivateVoicemailPayload = payloadOf<ResultOf<typeof activateVoicemail>>(
  'ActivateVoicemail',
  'What came of `activateVoicemail`.',
  { number },
);
const UpdateVoicemailPayload = payloadOf<ResultOf<typeof updateVoicemail>>(
  'UpdateVoicemail',
  'What came of `updateVoicemail`.',
  { number },
);
const DeleteVoicemailPayload = payloadOf<ResultOf<typeof deleteVoicemail>>(
  'DeleteVoicemail',
  'What came of `deleteVoicemail`.',
  { number },
);

@Resolver()
class MessageMutations {
  @Authorized()
  @Mutation(() => SendMessagePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Sends an SMS or MMS from a number that you may see. Never sent twice: one whose answer was lost, and that cannot be found, stays UNKNOWN.',
  })
  sendMessage(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => SendMessageInput) input: SendMessageInput,
  ) {
    return mutations.run(sendMessage, input);
  }

  @Authorized()
  @Mutation(() => ReportMessageDeliveryPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Tells the platform that an outbound message has reached the device, and shows what it knows of that.',
  })
  reportMessageDelivery(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => ReportMessageDeliveryInput) input: ReportMessageDeliveryInput,
  ) {
    return mutations.run(reportMessageDelivery, input);
  }
}

@Resolver()
class VoicemailMutations {
  @Authorized()
  @Mutation(() => ActivateVoicemailPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Activates voicemail: calls that nobody answers are recorded from then on.',
  })
  activateVoicemail(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => ActivateVoicemailInput) input: ActivateVoicemailInput,
  ) {
    return mutations.run(activateVoicemail, input);
  }

  @Authorized()
  @Mutation(() => UpdateVoicemailPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Changes the PIN, the name or the email address of a voicemail.',
  })
  updateVoicemail(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateVoicemailInput) input: UpdateVoicemailInput,
  ) {
    return mutations.run(updateVoicemail, input);
  }

  @Authorized()
  @Mutation(() => DeleteVoicemailPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Takes voicemail off a number. The messages in it are deleted too.',
  })
  deleteVoicemail(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => DeleteVoicemailInput) input: DeleteVoicemailInput,
  ) {
    return mutations.run(deleteVoicemail, input);
  }
}

export const messagingMutationResolvers: readonly ClassType[] = [
  MessageMutations,
  VoicemailMutations,
  SendMessagePayload.resolver,
  ReportMessageDeliveryPayload.resolver,
  ActivateVoicemailPayload.resolver,
  UpdateVoicemailPayload.resolver,
  DeleteVoicemailPayload.resolver,
];
