import type { KnownProductType } from '../../datasources/telegent/records/index.js';
import { bundleOf } from '../numbers/services.js';
import type { AskedLine } from './line-checks.js';

/** The bundle that the line is asked to have; null where that is left to the platform. */
export function productOf({ number }: Pick<AskedLine, 'number'>): KnownProductType | null {
  return number.provision?.productType ?? number.portIn?.productType ?? null;
}

/** Whether the line is to have messages or calls, as far as the input tells; null where that is left to the platform. */
export function wants({ number }: Pick<AskedLine, 'number'>, service: 'message' | 'voice'): boolean | null {
  const part = number.provision ?? number.portIn;
  const bundle = bundleOf(productOf({ number }));
  return service === 'voice'
    ? (part?.voiceEnabled ?? bundle?.voice ?? null)
    : (part?.messageEnabled ?? bundle?.messages ?? null);
}
