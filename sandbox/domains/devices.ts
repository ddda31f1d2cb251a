import { Refusal, type Domain } from '../operation.js';
import { text } from './request.js';
import { accountOfNumber, requireAccountNumber } from './scope.js';

export const devices: Domain = {
  getDeviceDetails(call) {
    const several = call.caller.kind === 'distributor' && call.store.accounts.size > 1;
    if (several && !text(call.body, 'AccountId')) throw new Refusal(400, 'AccountId is required');
    const number = requireAccountNumber(call, text(call.body, 'PhoneNumber'));
    const { device } = number;
    const seen = device
      ? {
          IMEI: device.imei,
          DeviceModel: device.model,
          DeviceName: device.name,
          TAC: device.tac,
          Status: 'Success',
        }
      : { Status: 'Error' };
    return {
      AccountId: accountOfNumber(call, number) ?? '',
      PhoneNumber: number.number,
      NumberType: number.classification,
      ...seen,
      StatusMessage: device ? '' : 'No device seen on this number',
    };
  },
};
