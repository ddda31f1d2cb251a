import type { Plain } from '../../datasources/telegent/write.js';
import { rememberLost } from '../../datasources/lost-numbers.js';
import { canonicalId } from '../../datasources/telegent/decode/ids.js';
import {
  messageTypeWords,
  numberTypeWords,
  productTypeWords,
} from '../../datasources/telegent/encode/numbers.js';
import { availabilityPage } from '../../datasources/telegent/reads/availability.js';
import { NumberType, OrderType, type AccountRecord } from '../../datasources/telegent/records/index.js';
import * as writes from '../../datasources/telegent/writes/provisioning.js';
import type { NewNumberFields, ProvisionNumberInput } from '../../schema/number/provisioning-inputs.js';
import { mutation } from '../definition.js';
import { warnOfUnusualIccid } from '../iccid.js';
import { planned, resultOf, type KnownBaseline, type Plan } from '../plan.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode, WarningCode } from '../user-error.js';
import { messageRouteOf, voiceRouteOf } from '../routing/find-routes.js';
import { areasNear, listed } from './nearby-areas.js';
import { openOrder } from './open-order.js';
import { lineRefusal, outOfStock } from './refusals.js';
import { bundleOf, refuseMessageMismatch, refuseVoiceMismatch } from './services.js';

type KeptNumber = Readonly<{
  areaCode: string | null;
  zipCode: string | null;
  messageType: ProvisionNumberInput['messageType'];
  messageEnabled: boolean;
  voiceEnabled: boolean;
  isOrphan: boolean;
}>;

/**
 * `POST /numbers/provision`. Availability is the client's step; where the area has run out meanwhile, the refusal names areas
 * near it, after one `POST /numbers/availability`.
 */
export const provisionNumber = mutation({
  name: 'provisionNumber',
  isPurchase: true,

  async prepare(input: Plain<ProvisionNumberInput>, preparation) {
    const services = checkedServices(input, input.voiceRouteId != null, preparation);
    checkHolder(input, preparation);
    const { account } = await preparation.found({ account: owningAccount(input, preparation) });
    const subscriberId = input.subscriberId == null ? null : canonicalId('subscriber', input.subscriberId);
    return newNumberPlan(input, services, { ...input, accountId: account.id, subscriberId }, preparation);
  },

  result(_kept, results) {
    const purchase = resultOf(results, 'provision', writes.provisionNumber);
    return {
      orderId: purchase?.orderId ?? null,
      numberId: purchase?.numberId ?? null,
      e164: purchase?.e164 ?? null,
      iccid: purchase?.iccid ?? null,
    };
  },

  refusal: lineRefusal,

  async advise(userErrors, { areaCode, zipCode, ...wanted }, access) {
    if (!userErrors.some(({ code }) => code === UserErrorCode.OUT_OF_STOCK)) return userErrors;
    const search = { ...wanted, areaCode: null, zipCode: null, page: 1 };
    const { areas } = await access.read(availabilityPage(search));
    return [outOfStock({ areaCode, zipCode }, listed(areasNear({ areaCode, zipCode }, areas)))];
  },

  documents(settled, results) {
    const { kept, accountId } = settled;
    const { isOrphan } = kept as KeptNumber;
    const purchase = resultOf(results, 'provision', writes.provisionNumber);
    const order = purchase ? openOrder(orderOf(purchase), settled, 'provision') : [];
    if (!isOrphan || accountId === null || !purchase?.numberId || !purchase.e164) return order;
    const { numberId: id, e164 } = purchase;
    return [...order, ...rememberLost({ id, e164, accountId, cancelledAt: null })];
  },
});

const orderOf = ({ e164, ...order }: writes.ProvisionedNumber) => ({
  ...order,
  orderType: OrderType.PROVISION,
  numbers: e164 === null ? [] : [e164],
});

/** The services that a new number is ordered with. */
type Services = ReturnType<typeof checkedServices>;

/** What a new number belongs to, all of one account. */
interface NumberParties {
  readonly accountId: string;
  /** Null for nobody. */
  readonly subscriberId: string | null;
  readonly messageRouteId: string;
  readonly voiceRouteId?: string | null;
}

/** The purchase of a number, once everything about it has been checked. */
export function newNumberPlan(
  wanted: Plain<NewNumberFields>,
  services: Services,
  { accountId, subscriberId, messageRouteId, voiceRouteId }: NumberParties,
  preparation: Preparation,
  options: KnownBaseline<readonly string[]> = {},
): Plan<KeptNumber> {
  const { areaCode = null, zipCode = null, iccid, messageType } = wanted;
  const body = {
    NumberType: numberTypeWords[wanted.type],
    MessageType: messageTypeWords[messageType],
    ...services,
    MessageRouteId: messageRouteId,
    VoiceRouteId: voiceRouteId ?? undefined,
    AreaCode: areaCode ?? undefined,
    ZipCode: zipCode ?? undefined,
    ICCID: iccid ?? undefined,
    ProductType: productTypeWords[wanted.productType],
    AssignedSubscriberId: subscriberId ?? undefined,
    AccountId: accountId,
  };
  const credential = preparation.credentialFor(accountId);
  return {
    accountId,
    kept: {
      areaCode,
      zipCode,
      messageType,
      messageEnabled: services.MessageEnabled,
      voiceEnabled: services.VoiceEnabled,
      isOrphan: subscriberId === null,
    },
    writes: [planned('provision', writes.provisionNumber, body, credential, options)],
  };
}

/** The flags of the line, from its product where they are left out, and whether they fit each other. */
export function checkedServices(
  input: Plain<NewNumberFields>,
  hasVoiceRoute: boolean,
  preparation: Preparation,
) {
  const { type, messageType, productType } = input;
  const bundle = bundleOf(productType);
  const voiceEnabled = input.voiceEnabled ?? bundle?.voice ?? false;
  warnOfUnusualIccid(input.iccid, preparation, 'iccid');
  if (type === NumberType.VOIP) {
    const message = 'VOIP is not among the values that the platform documents; it was sent all the same.';
    preparation.warn(WarningCode.UNDOCUMENTED_VALUE, message, 'type');
  }
  refuseMessageMismatch(type, messageType, preparation);
  refuseVoiceMismatch({ product: productType, voiceEnabled, hasVoiceRoute }, preparation);
  if (bundle && input.dataEnabled != null && input.dataEnabled !== bundle.data) {
    const message = `dataEnabled must be ${bundle.data}, as the productType says; leave it out, or take another product.`;
    preparation.refuse(UserErrorCode.MISMATCH, message, 'dataEnabled');
  }
  return {
    MessageEnabled: input.messageEnabled ?? bundle?.messages ?? true,
    VoiceEnabled: voiceEnabled,
    DataEnabled: input.dataEnabled ?? bundle?.data ?? false,
  };
}

function checkHolder({ subscriberId, allowOrphan }: ProvisionNumberInput, preparation: Preparation): void {
  if (subscriberId != null) return;
  if (allowOrphan) {
    const message = 'The number belongs to no subscriber yet: give it one with updateNumber.';
    preparation.warn(WarningCode.ORPHAN_NUMBER, message, 'subscriberId');
  } else {
    const message =
      'subscriberId is required: decide first who the number is for, or send allowOrphan: true to decide later.';
    preparation.refuse(UserErrorCode.INVALID, message, 'subscriberId');
  }
}

/** The account of the number, once subscriber and routes were found in it too. */
async function owningAccount(
  { accountId, subscriberId, messageRouteId, voiceRouteId }: ProvisionNumberInput,
  preparation: Preparation,
): Promise<AccountRecord | null> {
  const account = await preparation.account(accountId, 'accountId');
  if (account === null) return null;
  // One after the other, so that what is wrong is told in the same order whether a thing is absent or foreign.
  if (subscriberId != null) await preparation.subscriberOf(account.id, subscriberId, 'subscriberId');
  await messageRouteOf(account.id, messageRouteId, preparation);
  if (voiceRouteId != null) await voiceRouteOf(account.id, voiceRouteId, preparation);
  return account;
}
