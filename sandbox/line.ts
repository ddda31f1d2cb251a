import { randomBytes } from 'node:crypto';
import type { NumberRecord } from './records.js';

const DAY = 86_400_000;
const SWAPS_A_PERIOD = 2;
const SWAP_PERIOD = 90 * DAY;

type Chosen = Pick<NumberRecord, 'id' | 'createdAt' | 'number' | 'orderId' | 'holder'> &
  Partial<NumberRecord>;

/** A number as it comes into service: messages only, no routes, subscriber or SIM unless they are given. */
export function newLine(chosen: Chosen): NumberRecord {
  const productType = chosen.productType ?? 'Sms+Data';
  return {
    classification: 'MVNO',
    messageType: 'p2p',
    productType,
    messageEnabled: true,
    voiceEnabled: false,
    dataEnabled: carriesData(productType),
    messageRouteId: null,
    voiceRouteId: null,
    status: 'Active',
    purchasedAt: chosen.createdAt,
    subscriberId: null,
    iccid: null,
    activationCode: null,
    zip: '',
    callerFirstName: '',
    callerLastName: '',
    portOutPin: null,
    usedBytes: 0,
    limits: null,
    renewal: null,
    voicemail: null,
    device: null,
    cancelled: null,
    ...freshSwaps(chosen.createdAt),
    ...chosen,
  };
}

type Swaps = Pick<NumberRecord, 'swapsRemaining' | 'nextSwapResetAt'>;

/** The swaps that a number may make from a moment on. */
function freshSwaps(from: number): Swaps {
  return { swapsRemaining: SWAPS_A_PERIOD, nextSwapResetAt: from + SWAP_PERIOD };
}

/** The swaps that a number has at a moment: all of them again from each reset on. */
export function swapsAt(number: Swaps, now: number): Swaps {
  const { swapsRemaining, nextSwapResetAt } = number;
  if (now < nextSwapResetAt) return { swapsRemaining, nextSwapResetAt };
  const periods = Math.floor((now - nextSwapResetAt) / SWAP_PERIOD);
  return freshSwaps(nextSwapResetAt + periods * SWAP_PERIOD);
}

export function carriesData(productType: string): boolean {
  return /data/i.test(productType);
}

/** A SIM serial of 19 digits with its Luhn check digit. */
export function iccidOf(serial: number): string {
  const payload = `8901240${String(serial % 1e11).padStart(11, '0')}`;
  const sum = Array.from(payload)
    .reverse()
    .reduce((total, character, index) => {
      const digit = Number(character) * (index % 2 === 0 ? 2 : 1);
      return total + (digit > 9 ? digit - 9 : digit);
    }, 0);
  return `${payload}${(10 - (sum % 10)) % 10}`;
}

/** A SIM that nobody has yet. */
export function newSim(): Pick<NumberRecord, 'iccid' | 'activationCode'> {
  const iccid = iccidOf(randomBytes(6).readUIntBE(0, 6));
  return { iccid, activationCode: activationCode(randomBytes(8).toString('hex')) };
}

/** The eSIM activation code of a profile waiting under a matching id. */
export function activationCode(matchingId: string): string {
  return `LPA:1$smdp.telegent.example$${matchingId.toUpperCase()}`;
}

/** The platform's link to a picture of the activation code; empty for a physical SIM. */
export function qrLink(code: string | null): string {
  return code ? `https://quickchart.io/qr?text=${encodeURIComponent(code)}` : '';
}
