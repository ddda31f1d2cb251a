import type { AnyMutationDefinition } from '../definition.js';
import { changeNumberStatus } from './change-number-status.js';
import { clearSimStatus } from './clear-sim-status.js';
import { provisionNumber } from './provision-number.js';
import { reactivateNumber } from './reactivate-number.js';
import { refreshDevice } from './refresh-device.js';
import { refreshNetworkNumberId } from './refresh-network-number-id.js';
import { setSimStatus } from './set-sim-status.js';
import { updateNumber } from './update-number.js';

/** The mutations of this domain that send something. */
export const numberMutations: readonly AnyMutationDefinition[] = [
  provisionNumber,
  updateNumber,
  changeNumberStatus,
  reactivateNumber,
  setSimStatus,
  clearSimStatus,
  refreshNetworkNumberId,
  refreshDevice,
];
