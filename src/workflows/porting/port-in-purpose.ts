import type { Access } from '../../datasources/scope/access.js';
import { canonicalId } from '../../datasources/telegent/decode/ids.js';
import { idOf } from '../../datasources/scope/scope.js';
import type {
  AccountRecord,
  PackageRecord,
  SubscriberRecord,
} from '../../datasources/telegent/records/index.js';
import type { PortedNumberFields, SubmitPortInInput } from '../../schema/order/port-in-inputs.js';
import { bundleOf, refuseMessageMismatch, refuseVoiceMismatch } from '../numbers/services.js';
import type { Preparation } from '../preparation.js';
import { messageRouteOf, voiceRouteOf } from '../routing/find-routes.js';
import { UserErrorCode } from '../user-error.js';

/**
 * What a number that is ported in is for. The platform's port-in carries none of it, so the journal keeps it until the order
 * completes. What is null is left to the platform.
 */
export type PortInPurpose = Readonly<{
  classification: SubmitPortInInput['classification'];
  messageType: NonNullable<SubmitPortInInput['messageType']> | null;
  productType: NonNullable<SubmitPortInInput['productType']> | null;
  messageEnabled: boolean | null;
  voiceEnabled: boolean | null;
  messageRouteId: string | null;
  voiceRouteId: string | null;
  packageId: string | null;
}>;

/**
 * The account and the holder of a number to come, with everything about it in the same account. All of it is looked for, whatever
 * else is wrong; only what is of an account is not, where the account itself is absent. Ends the preparation where anything was
 * refused.
 */
export async function findParties(
  input: SubmitPortInInput,
  preparation: Preparation,
): Promise<{ readonly account: AccountRecord; readonly subscriber: SubscriberRecord }> {
  const account = await preparation.account(input.accountId, 'accountId');
  const subscriber = account && (await partiesIn(account, input, preparation));
  return preparation.found({ account: Promise.resolve(account), subscriber: Promise.resolve(subscriber) });
}

/** The holder; one after the other, so that what is wrong is told in the same order whether a thing is absent or foreign. */
async function partiesIn(
  account: AccountRecord,
  input: SubmitPortInInput,
  preparation: Preparation,
): Promise<SubscriberRecord | null> {
  const { messageRouteId, voiceRouteId, packageId } = input;
  const subscriberId = canonicalId('subscriber', input.subscriberId);
  const subscriber = await preparation.subscriberOf(account.id, subscriberId, 'subscriberId');
  if (messageRouteId != null) await messageRouteOf(account.id, messageRouteId, preparation);
  if (voiceRouteId != null) await voiceRouteOf(account.id, voiceRouteId, preparation);
  if (packageId != null) await packageFor(packageId, account, subscriberId, preparation);
  return subscriber;
}

/** Where the traffic of the number goes, and what its subscriber has on it. */
type Routes = Pick<SubmitPortInInput, 'messageRouteId' | 'voiceRouteId' | 'packageId'>;

/** What the number is for; services that contradict each other, or lack a way to go, are refused. */
export function purposeOf(
  input: Omit<PortedNumberFields, 'accountPassword'> & Routes,
  preparation: Preparation,
): PortInPurpose {
  const { classification, messageType = null, productType = null } = input;
  const { messageEnabled = null, voiceEnabled = null } = input;
  const { messageRouteId = null, voiceRouteId = null, packageId = null } = input;
  const bundle = bundleOf(productType);
  refuseMessageMismatch(classification, messageType, preparation);
  const voice = { product: productType, voiceEnabled: voiceEnabled ?? bundle?.voice ?? null };
  refuseVoiceMismatch({ ...voice, hasVoiceRoute: voiceRouteId !== null }, preparation);
  if (messageEnabled && bundle?.messages === false) {
    const message = 'messageEnabled must be false: the productType has no messages.';
    preparation.refuse(UserErrorCode.MISMATCH, message, 'messageEnabled');
  } else if ((messageEnabled ?? bundle?.messages) && messageRouteId === null) {
    const message = 'messageRouteId is required for a number with messages: create a message route first.';
    preparation.refuse(UserErrorCode.INVALID, message, 'messageRouteId');
  }
  return {
    classification,
    messageType,
    productType,
    messageEnabled,
    voiceEnabled,
    messageRouteId,
    voiceRouteId,
    packageId,
  };
}

/** A package of the catalogue that the subscriber may have: one made for another subscriber does not exist for it. */
function packageFor(
  id: string,
  account: AccountRecord,
  subscriberId: string,
  preparation: Preparation,
): Promise<PackageRecord | null> {
  const look = async (access: Access) => {
    const offered = (await access.catalogOf(account.id).packages()).one(idOf, id);
    return offered && [null, subscriberId].includes(offered.subscriberId) ? offered : null;
  };
  return preparation.named('package', look, 'packageId');
}
