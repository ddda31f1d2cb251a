import type { PhoneNumberRecord } from '../contracts/index.js';
import { SharedWants } from '../lists/shared-wants.js';
import type { Credential } from '../telegent/credentials.js';
import type { SubscriberRecord } from '../telegent/records/index.js';

/** What a number can be read by. */
export type ReadableKey = { readonly e164: string } | { readonly iccid: string };

export const nameOfKey = (key: ReadableKey): string =>
  'e164' in key ? `e164 ${key.e164}` : `iccid ${key.iccid}`;

/** What is wanted of the records below a distributor. */
interface Wanted {
  readonly subscribers: SharedWants<string, SubscriberRecord>;
  readonly numbers: SharedWants<ReadableKey, PhoneNumberRecord>;
}

/** What all operations in flight want of a distributor's records, by credential. One for the process. */
export class WantedRecords {
  readonly #byCredential = new Map<string, Wanted>();

  of({ id }: Credential): Wanted {
    let wanted = this.#byCredential.get(id);
    if (wanted === undefined) {
      wanted = {
        subscribers: new SharedWants('subscribers by id', (key) => key),
        numbers: new SharedWants('numbers by E.164 or ICCID', nameOfKey),
      };
      this.#byCredential.set(id, wanted);
    }
    return wanted;
  }
}
