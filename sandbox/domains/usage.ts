import { Refusal, type Call, type Domain } from '../operation.js';
import type { NumberRecord, UsageLimits } from '../records.js';
import { amount, demanded, flag, numbersIn, text } from './request.js';
import { findNumber, FOREIGN_NUMBER, requireNumber } from './scope.js';

const MB = 1_000_000;
/** The cap of a number on which none was set, in MB. */
const DEFAULT_LIMIT = 20;

/** An amount of data as text with its unit, `12.5 MB`. */
function dataText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return `${Math.round((bytes / 1000 ** power) * 100) / 100} ${units[power]}`;
}

function behaviour({ usedBytes, limits }: NumberRecord): string {
  const limit = limits?.limit ?? DEFAULT_LIMIT;
  if (usedBytes >= limit * MB) return 'Blocked';
  return limits?.throttle && usedBytes >= limits.throttle * MB ? 'Throttled' : 'Active';
}

/** Thresholds of a request in MB, in rising order. */
function limitsIn(body: Record<string, unknown>): UsageLimits {
  if (demanded(body, 'ValueUnit') !== 'MB') throw new Refusal(400, 'ValueUnit must be MB');
  const value = (name: string) => {
    const sent = amount(body, name);
    if (sent !== undefined && !(Number.isInteger(sent) && sent > 0)) {
      throw new Refusal(400, `${name} must be a positive whole number`);
    }
    return sent ?? null;
  };
  const [notify, throttle, limit] = [value('NotifyValue'), value('ThrottleValue'), value('LimitValue')];
  if (limit === null) throw new Refusal(400, 'LimitValue is required');
  requireLess(notify, throttle, 'NotifyValue must be less than ThrottleValue');
  requireLess(throttle, limit, 'ThrottleValue must be less than LimitValue');
  requireLess(notify, limit, 'NotifyValue must be less than LimitValue');
  return { notify, throttle, throttleSpeed: text(body, 'ThrottleSpeed') ?? null, limit };
}

function requireLess(lower: number | null, upper: number | null, message: string): void {
  if (lower !== null && upper !== null && lower >= upper) throw new Refusal(400, message);
}

/** One answer for each number asked about: its own, or why there is none. */
function each(call: Call, read: (number: NumberRecord) => object) {
  return numbersIn(call.body).map((e164) => {
    const number = findNumber(call, e164);
    if (!number) return { Number: e164, Status: 'Error', StatusMessage: FOREIGN_NUMBER };
    if (!number.dataEnabled) return { Number: e164, Status: 'Error', StatusMessage: 'Data is not enabled' };
    return { Number: e164, StatusMessage: '', ...read(number) };
  });
}

export const usage: Domain = {
  setDataUsageLimits(call) {
    const { body, store } = call;
    const limits = limitsIn(body);
    const asked = numbersIn(body).map((e164) => requireNumber(call, e164));
    if (asked.length === 0) throw new Refusal(400, 'PhoneNumbers is required');
    const cancelled = asked.find(({ status }) => status === 'Cancelled');
    if (cancelled) throw new Refusal(400, `${cancelled.number} is cancelled`);
    const without = asked.find(({ dataEnabled }) => !dataEnabled);
    if (without) throw new Refusal(400, `Data is not enabled on ${without.number}`);
    for (const number of asked) store.numbers.put({ ...number, limits });
    const sent = ['ValueUnit', 'NotifyValue', 'ThrottleValue', 'ThrottleSpeed', 'LimitValue'];
    return {
      Status: 'Complete',
      StatusMessage: '',
      ...Object.fromEntries(sent.filter((name) => body[name] != null).map((name) => [name, body[name]])),
      PhoneNumbers: asked.map(({ number }) => ({ Number: number })),
    };
  },

  getDataUsageSettings: (call) => ({
    PhoneNumbers: each(call, ({ limits }) => ({
      Status: 'Success',
      ...(limits?.notify ? { NotifyValue: limits.notify } : {}),
      ...(limits?.throttle ? { ThrottleValue: limits.throttle } : {}),
      ...(limits?.throttleSpeed ? { ThrottleSpeed: limits.throttleSpeed } : {}),
      LimitValue: limits?.limit ?? DEFAULT_LIMIT,
      ValueUnit: 'MB',
    })),
    Status: 'Complete',
  }),

  getDataUsageInfo: (call) => ({
    PhoneNumbers: each(call, (number) => ({
      Status: 'ACTIVE',
      Used: dataText(number.usedBytes),
      Remaining: dataText(Math.max(0, (number.limits?.limit ?? DEFAULT_LIMIT) * MB - number.usedBytes)),
      CurrentBehavior: behaviour(number),
    })),
    Status: 'Complete',
  }),

  updateDataUsageRenewalInfo(call) {
    const { body, store } = call;
    const periodType = demanded(body, 'PeriodType');
    const renewalDay = amount(body, 'RenewalDay') ?? 0;
    const lastDay = periodType === 'W' ? 7 : 31;
    if (!(renewalDay >= 1 && renewalDay <= lastDay)) {
      throw new Refusal(400, `RenewalDay must be 1 to ${lastDay}`);
    }
    const renewal = {
      autoRenew: flag(body, 'AutoRenew') ?? false,
      periodType,
      periodValue: amount(body, 'PeriodValue') ?? 1,
      renewalDay,
    };
    const renewed = (number: NumberRecord) => {
      const usedBytes = flag(body, 'ResetUsage') ? 0 : number.usedBytes;
      store.numbers.put({ ...number, renewal, usedBytes });
      return { Status: 'Success' };
    };
    return { Status: 'Complete', StatusMessage: '', PhoneNumbers: each(call, renewed) };
  },
};
