import type { NumberKey } from '../../datasources/contracts/index.js';
import { canonicalId } from '../../datasources/telegent/decode/ids.js';
import { BadUserInput } from '../errors.js';
import type { NumberArgs } from './number-args.js';

/** The one name that a number is looked up by; none or several are a mistake of the caller, told by the path of the field. */
export function numberKey({ id, number, iccid }: NumberArgs, field: string): NumberKey {
  const keys: NumberKey[] = [];
  if (id) keys.push({ id: canonicalId('number', id) });
  if (number) keys.push({ e164: number });
  if (iccid) keys.push({ iccid });
  const [key, ...others] = keys;
  if (!key) throw new BadUserInput(`${field}.id`, 'or number or iccid is needed');
  if (others.length > 0)
    throw new BadUserInput(`${field}.number`, 'goes with neither id nor iccid: send one of the three');
  return key;
}
