import { required, single, type Answer, type Row } from '../decode/answer.js';
import { calendarDate, instant } from '../decode/date.js';
import { e164 } from '../decode/e164.js';
import { flag } from '../decode/flag.js';
import { iccid } from '../decode/iccid.js';
import { numberId, subscriberId } from '../decode/ids.js';
import { list } from '../decode/list.js';
import { integer } from '../decode/number.js';
import { text } from '../decode/text.js';
import { messageType, numberStatus, numberType, productType } from '../decode/words.js';
import {
  MessageType,
  NumberStatus,
  NumberType,
  type InventoryPage,
  type NumberRecord,
} from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { iccidTag, listTag, numberTag } from './tags.js';

type LooseNumber = Loose<Answer<'getNumber'> & Row<'listNumberInventory', 'PhoneNumbers'>>;

function number(row: LooseNumber): NumberRecord {
  const type = text(row.Classification) ?? typeBesideMobile(row.NumberType);
  return {
    id: numberId(row.Tnid) ?? numberId(row.TNID),
    e164: required('Number', e164(row.Number)),
    numberType: numberType(type) ?? NumberType.UNKNOWN,
    numberTypeText: type,
    messageType: messageType(row.MessageType) ?? MessageType.UNKNOWN,
    messageTypeText: text(row.MessageType),
    productType: 'ProductType' in row ? productType(row.ProductType) : undefined,
    productTypeText: text(row.ProductType),
    numberStatus: numberStatus(row.Status) ?? NumberStatus.UNKNOWN,
    numberStatusText: text(row.Status),
    messageEnabled: flag(row.MessageEnabled),
    voiceEnabled: flag(row.VoiceEnabled),
    messageRouteId: text(row.MessageRouteId),
    voiceRouteId: text(row.VoiceRouteId),
    orderId: text(row.OrderId),
    purchasedOn: calendarDate(row.OriginalDatePurchased),
    subscriberId: subscriberId(row.AssignedSubscriberId),
    iccid: iccid(row.Iccid),
    callerName: text(row.Cnam),
    qrLink: text(row.QrActivationLink),
    swapsRemaining: integer(row.SwapsRemaining),
    nextSwapResetAt: instant(row.NextSwapResetDate),
    portOutPinIssued: 'PortOutPin' in row ? text(row.PortOutPin) !== null : null,
  };
}

/** `NumberType` answers `mobile` for every kind of number; only another word tells the kind. */
function typeBesideMobile(value: unknown): string | null {
  const word = text(value);
  return word?.toLowerCase() === 'mobile' ? null : word;
}

/** `GET /numbers/inventory`, cancelled numbers included; `page` starts at 1. */
export function inventoryPage(page: { readonly page: number; readonly size: number }): Read<InventoryPage> {
  return read({
    operation: 'listNumberInventory',
    query: { PageNumber: String(page.page), Filter: 'All', TotalNumbersRequested: page.size },
    resource: 'number',
    tags: [listTag('inventory')],
    decode: (answer) => ({
      numbers: list(answer, {
        name: 'numbers',
        under: 'PhoneNumbers',
        total: 'TotalResults',
        row: number,
      }),
      total: integer(answer.TotalResults),
      pageNumber: integer(answer.PageNumber),
    }),
  });
}

/** `GET /numbers` by phone number; without `productType`. */
export function numberByE164(phoneNumber: string): Read<NumberRecord | null> {
  return numberBy({ Number: phoneNumber }, numberTag(phoneNumber));
}

/** `GET /numbers` by SIM; without `productType`. */
export function numberByIccid(sim: string): Read<NumberRecord | null> {
  return numberBy({ ICCID: sim }, iccidTag(sim));
}

function numberBy(
  query: { readonly Number: string } | { readonly ICCID: string },
  tag: string,
): Read<NumberRecord | null> {
  return read({
    operation: 'getNumber',
    query,
    resource: 'number',
    // Not every write that changes a number knows it by what it is read by.
    tags: [tag, listTag('inventory')],
    decode: (answer) => single(answer, 'Number', number),
    whenNotFound: { value: null },
  });
}
