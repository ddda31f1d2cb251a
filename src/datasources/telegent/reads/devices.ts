import { isBlank, type Answer } from '../decode/answer.js';
import { text } from '../decode/text.js';
import type { DeviceRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { given } from './query.js';
import { numberTag } from './tags.js';

/** `POST /numbers/device-details`. A distributor's credential has to name the account. Null when no device was seen. */
export function deviceDetails(e164: string, accountId?: string): Read<DeviceRecord | null> {
  return read({
    operation: 'getDeviceDetails',
    body: given({ PhoneNumber: e164, AccountId: accountId }),
    resource: 'device',
    tags: [numberTag(e164)],
    decode: device,
    whenNotFound: { value: null },
  });
}

function device(answer: Loose<Answer<'getDeviceDetails'>> | null): DeviceRecord | null {
  const record: DeviceRecord = {
    imei: text(answer?.IMEI),
    model: text(answer?.DeviceModel),
    name: text(answer?.DeviceName),
    tac: text(answer?.TAC),
  };
  return isBlank(record) ? null : record;
}
