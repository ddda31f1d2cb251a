import { required, single, type Answer } from '../decode/answer.js';
import { instant } from '../decode/date.js';
import { e164 } from '../decode/e164.js';
import { orderStatus, statusMessage } from '../decode/order-status.js';
import { text, textList } from '../decode/text.js';
import { orderType } from '../decode/words.js';
import { OrderType, type OrderRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { tag } from './tags.js';

function order(row: Loose<Answer<'getNumberOrder'>>): OrderRecord {
  const type = orderType(row.OrderType) ?? OrderType.UNKNOWN;
  const { code, message } = statusMessage(row.OrderStatusMessage);
  return {
    id: required('OrderId', text(row.OrderId)),
    orderType: type,
    orderTypeText: text(row.OrderType),
    orderStatus: orderStatus({ word: row.OrderStatus, type, code, message }),
    orderStatusText: text(row.OrderStatus),
    statusCode: code,
    statusMessage: message,
    placedAt: instant(row.OrderDate),
    numbers: textList(row.PhoneNumbersOrdered, 'Number').flatMap((number) => e164(number) ?? []),
  };
}

/** `GET /numbers/order`. A failed order is an answer like any other. */
export function orderById(id: string): Read<OrderRecord | null> {
  return read({
    operation: 'getNumberOrder',
    query: { OrderId: id },
    resource: 'order',
    tags: [tag('order', id)],
    decode: (answer) => single(answer, 'OrderId', order),
    whenNotFound: { value: null },
  });
}
