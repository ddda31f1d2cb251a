import { acknowledged } from '../decode/acknowledgement.js';
import { required } from '../decode/answer.js';
import { instant } from '../decode/date.js';
import { messageId } from '../decode/ids.js';
import { decimal } from '../decode/number.js';
import { text } from '../decode/text.js';
import { messageStatus } from '../decode/words.js';
import { theOnly, unclaimed } from '../evidence/candidates.js';
import { filterMessages, messageDetails } from '../reads/messages.js';
import { listTag, tag } from '../reads/tags.js';
import { MessageDirection, MessageStatus, type MessageRecord } from '../records/index.js';
import type { BodyOf } from '../request.js';
import { writeKind } from '../write.js';

type SendMessageBody = BodyOf<'sendMessage'>;

/** A message on its way, without its text. */
export type SentMessage = Readonly<{
  /** `TMID-` and the tail. */
  messageId: string;
  messageStatus: MessageStatus;
  /** Decimal text in US dollars. */
  cost: string | null;
  /** ISO instant. */
  createdAt: string | null;
}>;

/** What became of a message on the recipient's device. */
export type DeliveredMessage = Readonly<{
  messageId: string;
  /** In the platform's words. */
  deliveryStatus: string | null;
  /** ISO instant. */
  deliveredAt: string | null;
}>;

/** Messages that are looked through for one whose answer was lost. */
const MESSAGES_A_LOOK = 100;

/** How far the platform's clock may be behind ours, in milliseconds. */
const CLOCK_SKEW_MS = 30_000;

/**
 * `POST /message/outbound`. Never sent again. It is looked for among the messages that were made since: a baseline would cost
 * a request a message. Without its text, which is kept like a secret, as its media are, it can't be told from others.
 */
export const sendMessage = writeKind({
  operation: 'sendMessage',
  secrets: ['Body', 'MmsMedia', 'MmsBase64'],
  isSentAgain: false,
  decode(answer): SentMessage {
    const told = acknowledged(answer);
    return {
      messageId: required('MessageId', messageId(told.MessageId)),
      messageStatus: messageStatus(told.Status) ?? MessageStatus.UNKNOWN,
      cost: decimal(told.Cost),
      createdAt: instant(told.CreatedOn),
    };
  },
  // Another number of ours may be the recipient.
  tags: () => [listTag('messages')],
  claims: ({ messageId: id }) => [messageClaim(id)],
  async look(body, _baseline, witness) {
    if ((body as Partial<SendMessageBody>).Body === undefined) return 'unclear';
    const conversation = filterMessages({ e164: body.Owner ?? body.From, page: 1, size: MESSAGES_A_LOOK });
    const { messages, total } = await witness.read(conversation);
    const alike = messages.filter((message) => isAlike(body, message));
    if (alike.some(({ createdAt }) => createdAt === null)) return 'unclear';
    const candidates = alike.filter(({ createdAt }) => isSince(witness.sentAt, createdAt));
    const finding = theOnly(await unclaimed(candidates, witness, ({ id }) => [messageClaim(id)]), shown);
    const isComplete = total !== null && total <= messages.length;
    return finding === 'absent' && !isComplete ? 'unclear' : finding;
  },
  async adopt({ id }, body, _baseline, witness) {
    const message = await witness.read(messageDetails(id));
    return message && isAddressedAlike(body, message) && isSince(witness.sentAt, message.createdAt)
      ? shown(message)
      : null;
  },
});

/** `POST /message/device-delivery`. To report or ask again does no harm, so a message that shows no delivery counts as absent. */
export const reportDeviceDelivery = writeKind({
  operation: 'reportDeviceDelivery',
  secrets: [],
  isSentAgain: true,
  decode(answer, body): DeliveredMessage {
    const told = acknowledged(answer);
    return {
      messageId: messageId(told.MessageId) ?? body.MessageId,
      deliveryStatus: text(told.DeviceDeliveryStatus),
      deliveredAt: instant(told.DeliveredOn),
    };
  },
  tags: ({ MessageId }) => [tag('message', MessageId), listTag('messages')],
  locks: ({ MessageId }) => [messageClaim(MessageId)],
  async look({ MessageId }, _baseline, witness) {
    const message = await witness.read(messageDetails(MessageId));
    return message?.messageStatus === MessageStatus.DELIVERED
      ? { found: { messageId: message.id, deliveryStatus: message.messageStatusText, deliveredAt: null } }
      : 'absent';
  },
});

function isSince(sentAt: string, createdAt: string | null): boolean {
  return createdAt !== null && Date.parse(createdAt) >= Date.parse(sentAt) - CLOCK_SKEW_MS;
}

function isAlike(body: SendMessageBody, message: MessageRecord): boolean {
  return isAddressedAlike(body, message) && message.body === text(body.Body);
}

function isAddressedAlike(
  { From, To }: Pick<SendMessageBody, 'From' | 'To'>,
  message: MessageRecord,
): boolean {
  return (
    message.direction === MessageDirection.OUTBOUND &&
    message.from === From &&
    asSet(message.to) === asSet(To.flatMap(({ Number }) => Number ?? []))
  );
}

function shown({ id, messageStatus: status, cost, createdAt }: MessageRecord): SentMessage {
  return { messageId: id, messageStatus: status, cost, createdAt };
}

/** Texts as one text, in no order. */
function asSet(texts: readonly string[]): string {
  return [...new Set(texts)].sort().join();
}

function messageClaim(id: string): string {
  return `message:${messageId(id) ?? id}`;
}
