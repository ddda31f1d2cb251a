import { Refusal, type Call, type Domain } from '../operation.js';
import type { MessageRecord } from '../records.js';
import { instant } from './dates.js';
import { counted, listed, pageOf } from './paging.js';
import { demanded, numbersIn, objects, queried, text } from './request.js';
import { newId, requireNumber, seesNumber } from './scope.js';

const SEGMENT_PRICE = 0.0045;
const DELIVERY_TIME = 2000;
const PAGE_SIZE = 25;

function statusOf(message: MessageRecord, now: Date): string {
  if (message.direction === 'Inbound') return 'Received';
  return message.deliveredAt !== null && message.deliveredAt <= now.getTime() ? 'Delivered' : 'Queued';
}

const kindOf = ({ media, encodedMedia }: MessageRecord) =>
  media.length + encodedMedia.length > 0 ? 'mms' : 'sms';

const recipients = (message: MessageRecord) => message.to.map((number) => ({ Number: number }));

const attachments = (message: MessageRecord) => ({
  MmsMedia: message.media.map((url) => ({ MediaUrl: url })),
  MmsBase64: message.encodedMedia,
});

function requireMessage(call: Call, id: string | undefined): MessageRecord {
  if (!id) throw new Refusal(400, 'MessageId is required');
  const message = call.store.messages.get(id);
  const owner = message && call.store.numbers.one('number', message.owner);
  if (!message || !owner || !seesNumber(call, owner)) throw new Refusal(404, 'Invalid MessageId');
  return message;
}

/** One page of a number's messages, newest first. */
function conversationPage(call: Call) {
  const number = requireNumber(call, queried(call, 'PhoneNumber', 'phoneNumber'));
  const page = counted(call, 'Page', 1);
  const size = counted(call, 'Results', PAGE_SIZE);
  const all = [...listed(call, call.store.messages).by('owner', number.number)].reverse();
  return { number, page, size, total: all.length, messages: pageOf(all, page, size) };
}

/** The line that a message goes out from: in service, with messaging on and an open route. */
function requireSender(call: Call, e164: string) {
  const sender = requireNumber(call, e164, 400);
  const route = call.store.messageRoutes.get(sender.messageRouteId);
  if (sender.status !== 'Active' || !sender.messageEnabled)
    throw new Refusal(400, 'Messaging is not enabled');
  if (!route) throw new Refusal(400, 'MessageRouteId is required');
  if (route.fields.MessageRouteEnabled === false) throw new Refusal(400, 'Message route is disabled');
  return sender;
}

export const messages: Domain = {
  sendMessage(call) {
    const { store, body, now } = call;
    const sender = requireSender(call, demanded(body, 'From'));
    const owner = text(body, 'Owner') ?? sender.number;
    if (owner !== sender.number) requireNumber(call, owner, 400);
    const to = numbersIn(body, 'To');
    if (to.length === 0) throw new Refusal(400, 'To is required');
    const media = objects(body, 'MmsMedia').flatMap((item) => text(item, 'MediaUrl') ?? []);
    const encodedMedia = objects(body, 'MmsBase64').map((item) => ({
      Base64: text(item, 'Base64') ?? '',
      BaseType: text(item, 'BaseType') ?? '',
    }));
    const message = store.messages.put({
      id: newId('TMID'),
      createdAt: now.getTime(),
      direction: 'Outbound',
      type: sender.messageType,
      campaignId: text(body, 'CampaignId') ?? '',
      cost: SEGMENT_PRICE * to.length,
      to,
      from: sender.number,
      owner,
      // Pictures need no words.
      body: media.length + encodedMedia.length > 0 ? (text(body, 'Body') ?? '') : demanded(body, 'Body'),
      media,
      encodedMedia,
      deliveredAt: now.getTime() + DELIVERY_TIME,
    });
    return {
      MessageId: message.id,
      Direction: message.direction,
      Type: message.type,
      CampaignId: message.campaignId,
      Cost: message.cost,
      Status: 'Queued',
      To: recipients(message),
      From: message.from,
      Owner: message.owner,
      Body: message.body,
      CreatedOn: instant(message.createdAt),
      MessageType: kindOf(message),
      ...attachments(message),
    };
  },

  getMessageDetails(call) {
    const message = requireMessage(call, queried(call, 'MessageId'));
    return {
      MessageId: message.id,
      Direction: message.direction,
      Type: message.type,
      CampaignId: message.campaignId,
      Cost: message.cost,
      To: message.to.join(','),
      From: message.from,
      Body: message.body,
      Region: 'United States',
      CreatedOn: instant(message.createdAt),
      MessageType: kindOf(message),
      Status: statusOf(message, call.now),
    };
  },

  searchMessages(call) {
    const { number, size, total, messages: found } = conversationPage(call);
    return {
      PhoneNumber: number.number,
      ResultsTotalRecords: total,
      ResultsPages: Math.ceil(total / size),
      Results: found.map((message) => ({
        MessageID: message.id,
        Direction: message.direction,
        Type: message.type,
        CampaignID: message.campaignId,
        Cost: String(message.cost),
        Status: statusOf(message, call.now),
        To: recipients(message),
        From: message.from,
        Owner: message.owner,
        Body: message.body,
        ...attachments(message),
      })),
    };
  },

  filterMessages(call) {
    const { page, size, total, messages: found } = conversationPage(call);
    return {
      Messages: found.map((message) => ({
        MessageId: message.id,
        From: message.from,
        To: message.to.join(','),
        Body: message.body,
        Direction: message.direction,
        Status: statusOf(message, call.now),
        CreatedAt: instant(message.createdAt),
      })),
      Page: page,
      Results: size,
      Total: total,
    };
  },

  reportDeviceDelivery(call) {
    const message = requireMessage(call, text(call.body, 'MessageId'));
    if (message.direction === 'Inbound') throw new Refusal(400, 'Only outbound messages are delivered');
    const deliveredAt = Math.min(message.deliveredAt ?? Infinity, call.now.getTime());
    call.store.messages.put({ ...message, deliveredAt });
    return {
      MessageId: message.id,
      DeviceDeliveryStatus: 'Delivered',
      DeliveredOn: instant(deliveredAt),
      DeviceType: 'mobile',
    };
  },
};
