import DataLoader from 'dataloader';
import { carriesData } from './carries-data.js';
import type { Access } from './scope/access.js';
import type { WrittenFields } from './written-fields.js';
import { rememberedRenewal } from './written-renewal.js';
import { DerivedFrom } from './lists/listing.js';
import type { DataUsageSettings, PhoneNumberRecord, UsageSource } from './contracts/index.js';
import { dataUsage, dataUsageSettings } from './telegent/reads/usage.js';
import {
  NumberStatus,
  type DataUsageRecord,
  type DataUsageSettingsRecord,
} from './telegent/records/index.js';
import type { ReadMany } from './telegent/request.js';
import { thresholdReached, type UsageThreshold } from './usage-threshold.js';

const numbersInOrder = new DerivedFrom<readonly string[]>();

function* chained(...lists: readonly Iterable<string>[]): Iterable<string> {
  for (const list of lists) yield* list;
}

/** Values in order from behind `last`, then the others. */
function* from(inOrder: readonly string[], last: string): Iterable<string> {
  const start = inOrder.findIndex((value) => value > last);
  const first = start < 0 ? 0 : start;
  for (let at = 0; at < inOrder.length; at++) yield inOrder[(first + at) % inOrder.length] ?? last;
}

/**
 * Rests on `POST /numbers/data-usage/info` and `/settings`, which take 100 numbers a call: a call that is sent anyway is
 * filled up with the numbers that the next page of the same account would ask for, then with those of other accounts.
 */
export class Usage implements UsageSource {
  readonly #usage: DataLoader<PhoneNumberRecord, DataUsageRecord | null, string>;
  readonly #settings: DataLoader<PhoneNumberRecord, DataUsageSettingsRecord | null, string>;

  constructor(
    private readonly access: Access,
    private readonly written: WrittenFields,
  ) {
    this.#usage = this.#loader(dataUsage);
    this.#settings = this.#loader(dataUsageSettings);
  }

  ofNumber(number: PhoneNumberRecord): Promise<DataUsageRecord | null> {
    return this.#usage.load(number);
  }

  async settingsOf(number: PhoneNumberRecord): Promise<DataUsageSettings | null> {
    const settings = await this.#settings.load(number);
    return settings && { ...settings, renewal: await rememberedRenewal(this.written, number.id) };
  }

  async thresholdOf(number: PhoneNumberRecord): Promise<UsageThreshold | null> {
    if (carriesData(number.productType) === false) return null;
    const [usage, settings] = await Promise.all([this.#usage.load(number), this.#settings.load(number)]);
    return usage && settings && thresholdReached(usage, settings);
  }

  #loader<T>(many: ReadMany<T>): DataLoader<PhoneNumberRecord, T | null, string> {
    const load = async (numbers: readonly PhoneNumberRecord[]): Promise<(T | null)[]> => {
      const likelyNext = await this.#numbersBehind(numbers);
      const found = await this.access.readMany(
        many,
        numbers.map((number) => number.e164),
        likelyNext,
      );
      return numbers.map((number) => found.get(number.e164) ?? null);
    };
    return new DataLoader(load, {
      cacheKeyFn: (number) => number.e164,
      maxBatchSize: Number.POSITIVE_INFINITY,
    });
  }

  /** The other numbers of the same account, beginning behind the last one that is asked for. A guess is worth no request. */
  async #numbersBehind(wanted: readonly PhoneNumberRecord[]): Promise<() => Iterable<string>> {
    if (!(await this.access.directory.hasNumbersAtHand())) return () => [];
    const [first] = wanted;
    const accountId = first && (await (await this.access.scope()).accountOfNumber(first));
    const scope = accountId ? await this.access.inAccount(accountId) : null;
    const numbers = (await scope?.numbers())?.rows ?? [];
    const everybodys = await this.#everybodys();
    return () => {
      const asked = new Set(wanted.map(({ e164 }) => e164));
      const last = wanted.reduce((highest, { e164 }) => (e164 > highest ? e164 : highest), '');
      const others = numbers.map(({ e164 }) => e164).filter((e164) => !asked.has(e164));
      const inOrder = others.sort();
      const ofAccount = [...inOrder.filter((e164) => e164 > last), ...inOrder.filter((e164) => e164 < last)];
      return chained(ofAccount, from(everybodys, last));
    };
  }

  /**
   * The numbers of all accounts that the same credential reads, in order: other viewers are likely to ask for theirs. They
   * are asked for and cached alone; what of them a viewer sees is decided elsewhere.
   */
  async #everybodys(): Promise<readonly string[]> {
    const { credential, directory } = this.access;
    if (credential.kind !== 'distributor') return [];
    const inventory = await directory.main.inventory();
    return numbersInOrder.of([inventory], () =>
      inventory.rows
        .filter(({ numberStatus }) => numberStatus !== NumberStatus.CANCELLED)
        .map(({ e164 }) => e164)
        .sort(),
    );
  }
}
