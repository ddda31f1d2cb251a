import { isWireline } from '../../datasources/orders.js';
import { portInEligibility } from '../../datasources/telegent/reads/availability.js';
import { orderById } from '../../datasources/telegent/reads/orders.js';
import { isFinal, isOpen } from '../../datasources/telegent/records/index.js';
import type { PortedNumberFields } from '../../schema/order/port-in-inputs.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';

/** The name that a number has for itself from before a port-in of it is checked until it is sent: the write locks it too. */
export const portInLock = (e164: string): string => `port-in:${e164}`;

/** Refuses a number of which a port-in is open, whoever placed it. */
export async function refuseSecondPortIn(e164: string, preparation: Preparation): Promise<void> {
  const { journal } = preparation;
  const latest = await journal.latestPortIn(e164);
  const seen = latest && (await journal.lastSeen(latest.orderId));
  if (!seen || isFinal(seen.order.orderStatus)) return;
  const order = await preparation.fresh.read(journal.watching(orderById(seen.order.id)));
  if (!order || !isOpen(order.orderStatus)) return;
  const message = 'A port-in of the number is open already: follow, correct or cancel that one.';
  preparation.refuse(UserErrorCode.TAKEN, message, 'number');
  preparation.stopIfRefused();
}

/** `POST /numbers/portin/eligibility`, past the caches: refuses what the carrier does not let go, with its reason. */
export async function refuseIneligible(
  {
    number,
    classification,
    portInDate,
  }: Pick<PortedNumberFields, 'number' | 'classification' | 'portInDate'>,
  preparation: Preparation,
): Promise<void> {
  const answer = await preparation.fresh.read(portInEligibility(number, classification));
  if (!answer.eligible) {
    const reason = answer.reason ?? 'the platform gives no reason';
    preparation.refuse(UserErrorCode.INELIGIBLE, `The number cannot be taken over: ${reason}.`, 'number');
  } else if (portInDate == null && isWireline(answer.numberType)) {
    const message = 'portInDate is required, for the number is a landline: 5 to 10 business days ahead.';
    preparation.refuse(UserErrorCode.INVALID, message, 'portInDate');
  }
}
