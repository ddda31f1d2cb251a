import type { Plain } from '../../datasources/telegent/write.js';
import { forgetLost } from '../../datasources/lost-numbers.js';
import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import {
  classificationWord,
  messageTypeWord,
  productTypeWord,
} from '../../datasources/telegent/encode/numbers.js';
import { numberLock } from '../../datasources/telegent/evidence/names.js';
import { NumberStatus, OrderType } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/numbers.js';
import type { UpdateNumberInput } from '../../schema/number/number-inputs.js';
import { mutation } from '../definition.js';
import { warnOfUnusualIccid } from '../iccid.js';
import { planned, resultOf } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { Refused, UserErrorCode, WarningCode } from '../user-error.js';
import { messageRouteOf, voiceRouteOf } from '../routing/find-routes.js';
import { changesOf, settingsOf, type NumberSettings } from './number-settings.js';
import { openOrder } from './open-order.js';
import { absentNumber, findFreshNumber, type OwnNumber } from './own-number.js';
import { lineRefusal } from './refusals.js';
import { refuseMessageMismatch, refuseVoiceMismatch } from './services.js';

type Kept = Readonly<{
  numberId: string;
  e164: string;
  /** Who holds it from now on; null for nobody. */
  subscriberId: string | null;
}>;

/**
 * `POST /numbers/update`. The platform does not say whether fields that are left out keep their values, so the number is read
 * under its lock and every known field is sent.
 */
export const updateNumber = mutation({
  name: 'updateNumber',

  locks: ({ number }: Plain<UpdateNumberInput>) => [numberLock(number)],

  async prepare(input: Plain<UpdateNumberInput>, preparation) {
    warnOfUnusualIccid(input.iccid, preparation, 'iccid');
    const whole = input.productType == null;
    const own = await findFreshNumber(input.number, preparation, { whole });
    if (own === null) throw new Refused([absentNumber('number')]);
    const { number } = own;
    const before = checkedSettings(number, input, preparation);
    const accountId = await accountOfParts(input, own, preparation);
    preparation.stopIfRefused();
    const after: NumberSettings = { ...before, ...changesOf(input) };
    const isSame = (Object.keys(after) as (keyof NumberSettings)[]).every(
      (key) => after[key] === before[key],
    );
    if (isSame) {
      preparation.warn(WarningCode.NOTHING_TO_DO, 'The number is as you want it already.');
    }
    const credential = preparation.credentialFor(accountId);
    return {
      accountId,
      kept: { numberId: number.id, e164: number.e164, subscriberId: after.subscriberId },
      writes: isSame ? [] : [planned('update', writes.updateNumber, bodyOf(number, after), credential)],
    };
  },

  result: ({ numberId }, results) => ({
    numberId,
    orderId: resultOf(results, 'update', writes.updateNumber)?.orderId ?? null,
  }),

  refusal: lineRefusal,

  documents(settled, results) {
    const { numberId, e164, subscriberId } = settled.kept as Kept;
    const told = resultOf(results, 'update', writes.updateNumber);
    const order = told ? { ...told, orderType: OrderType.UPDATE, numbers: [e164], subscriberId } : null;
    return [
      ...(order ? openOrder(order, settled, 'update') : []),
      ...(subscriberId === null ? [] : forgetLost({ id: numberId, e164 })),
    ];
  },
});

/** The account in which subscriber and routes were found; an orphan goes to that of its new subscriber. */
async function accountOfParts(
  { subscriberId, messageRouteId, voiceRouteId }: Plain<UpdateNumberInput>,
  own: OwnNumber,
  preparation: Preparation,
): Promise<string | null> {
  const subscriber = subscriberId == null ? null : await holderOf(subscriberId, own.accountId, preparation);
  const accountId = own.accountId ?? subscriber?.accountId ?? null;
  // One after the other, so that what is wrong is told in the same order whether a thing is absent or foreign.
  const messageRoute =
    messageRouteId == null ? null : await messageRouteOf(accountId, messageRouteId, preparation);
  const voiceRoute = voiceRouteId == null ? null : await voiceRouteOf(accountId, voiceRouteId, preparation);
  if (messageRoute && voiceRoute && messageRoute.accountId !== voiceRoute.accountId) {
    preparation.refuseAbsent('voice route', 'voiceRouteId');
  }
  return accountId;
}

/** The subscriber to be: of the number's account, or, for a number that is in none, of any that the viewer may see. */
const holderOf = (id: string, accountId: string | null, preparation: Preparation) =>
  accountId === null
    ? preparation.subscriber(id, 'subscriberId')
    : preparation.subscriberOf(accountId, id, 'subscriberId');

/** What the number is set to; what does not fit the changes is refused. */
function checkedSettings(
  number: PhoneNumberRecord,
  input: Plain<UpdateNumberInput>,
  preparation: Preparation,
): NumberSettings {
  if (number.numberStatus === NumberStatus.CANCELLED) {
    const message = 'The number is cancelled: bring it back with reactivateNumber first.';
    preparation.refuse(UserErrorCode.WRONG_STATE, message, 'number');
  }
  refuseMessageMismatch(number.numberType, input.messageType, preparation);
  const before = settingsOf(number);
  const isVoiceAsked = input.productType != null || input.voiceEnabled != null;
  if (isVoiceAsked) {
    const { productType, voiceEnabled, voiceRouteId } = { ...before, ...changesOf(input) };
    refuseVoiceMismatch(
      { product: productType, voiceEnabled, hasVoiceRoute: voiceRouteId !== null },
      preparation,
    );
  }
  return before;
}

function bodyOf(number: PhoneNumberRecord, after: NumberSettings) {
  return {
    Number: number.e164,
    MessageEnabled: after.messageEnabled ?? undefined,
    MessageType: messageTypeWord(after.messageType),
    Classification: classificationWord(number.numberType),
    VoiceEnabled: after.voiceEnabled ?? undefined,
    MessageRouteId: after.messageRouteId ?? undefined,
    VoiceRouteId: after.voiceRouteId ?? undefined,
    AssignedSubscriberId: after.subscriberId ?? undefined,
    Iccid: after.iccid ?? undefined,
    CnamFirstName: after.callerFirstName ?? undefined,
    CnamLastName: after.callerLastName ?? undefined,
    ProductType: productTypeWord(after.productType),
  };
}
