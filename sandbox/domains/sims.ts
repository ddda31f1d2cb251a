import { Refusal, type Call, type Domain } from '../operation.js';
import type { NumberRecord } from '../records.js';
import { bareIccid } from '../store.js';
import { demanded, text } from './request.js';
import { seesNumber } from './scope.js';

/** The number that a SIM is on. */
function numberOnSim(call: Call): NumberRecord {
  const iccid = bareIccid(demanded(call.body, 'ICCID'));
  const number = call.store.numbers.one('iccid', iccid);
  const msisdn = text(call.body, 'MSISDN');
  if (!number || !seesNumber(call, number)) throw new Refusal(404, 'Invalid ICCID');
  if (msisdn && msisdn !== number.number) throw new Refusal(400, 'ICCID does not belong to MSISDN');
  return number;
}

/** What a SIM's state means for the number on it. */
function withSim(number: NumberRecord, state: string): NumberRecord {
  if (state === 'Empty') return { ...number, iccid: null, activationCode: null };
  if (state === 'Suspended' && number.status === 'Active') return { ...number, status: 'Suspended' };
  if (state === 'Active' && number.status === 'Suspended') return { ...number, status: 'Active' };
  return number;
}

export const sims: Domain = {
  updateSimStatus(call) {
    const number = numberOnSim(call);
    const state = text(call.body, 'SimStatus') ?? 'Active';
    call.store.numbers.put(withSim(number, state));
    return { ICCID: demanded(call.body, 'ICCID'), SimStatus: state, Successful: true };
  },

  clearSimStatus(call) {
    call.store.numbers.put(withSim(numberOnSim(call), 'Empty'));
    return { ICCID: demanded(call.body, 'ICCID'), SimStatus: 'Empty', Successful: true };
  },
};
