import { isAtLeast } from '../../auth/policies.js';
import { ViewerRole } from '../../auth/viewer.js';
import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import { canonicalId } from '../../datasources/telegent/decode/ids.js';
import * as writes from '../../datasources/telegent/writes/messages.js';
import type { ReportMessageDeliveryInput } from '../../schema/messaging/messaging-inputs.js';
import { mutation } from '../definition.js';
import { planned, resultOf } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, type UserErrorRecord } from '../user-error.js';

const noMessage: UserErrorRecord = {
  code: UserErrorCode.NOT_FOUND,
  message: 'There is no such message.',
  field: ['messageId'],
};

/** `POST /message/device-delivery`. */
export const reportMessageDelivery = mutation({
  name: 'reportMessageDelivery',

  async prepare(input: ReportMessageDeliveryInput, preparation) {
    const messageId = canonicalId('message', input.messageId);
    const number = await numberOfMessage(messageId, preparation);
    const accountId = number && (await preparation.accountIdOf(number));
    const credential = preparation.credentialFor(accountId);
    return {
      accountId,
      kept: { messageId },
      writes: [planned('report', writes.reportDeviceDelivery, { MessageId: messageId }, credential)],
    };
  },

  result({ messageId }, results) {
    const told = resultOf(results, 'report', writes.reportDeviceDelivery);
    return {
      messageId,
      deliveryStatus: told?.deliveryStatus ?? null,
      deliveredAt: told?.deliveredAt ?? null,
    };
  },

  refusal: (words) => (/^Invalid MessageId/i.test(words) ? noMessage : null),
});

/** The viewer's number that a message belongs to. The platform alone knows those that a DISTRIBUTOR was not shown. */
async function numberOfMessage(
  messageId: string,
  preparation: Preparation,
): Promise<PhoneNumberRecord | null> {
  const { viewer, access } = preparation;
  await access.scope();
  const e164 = await access.directory.listedMessages.numberOf(viewer, messageId);
  const number = e164 === null ? null : await preparation.find((look) => look.number({ e164 }));
  if (number === null && !isAtLeast(viewer, ViewerRole.DISTRIBUTOR)) {
    preparation.refuse(noMessage.code, noMessage.message, 'messageId');
    preparation.stopIfRefused();
  }
  return number;
}
