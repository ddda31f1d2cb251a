import type { WorkgroupTargetInput } from '../../schema/workgroup/workgroup-inputs.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';
import { hasSchedule, workgroup } from './find-workgroups.js';

/** What an input about a workgroup may name of its account. */
interface References {
  readonly number?: string | null;
  readonly tollFreeNumber?: string | null;
  readonly scheduleId?: string | null;
  readonly subscriberId?: string | null;
  readonly memberWorkgroupId?: string | null;
  readonly onHours?: WorkgroupTargetInput | null;
  readonly offHours?: WorkgroupTargetInput | null;
}

type Path = readonly string[];

/** Exactly one of a person and a workgroup takes calls. */
export function refuseUnclearTargets(
  { onHours, offHours }: Pick<References, 'onHours' | 'offHours'>,
  preparation: Preparation,
): void {
  for (const [name, target] of Object.entries({ onHours, offHours })) {
    if (!target || (target.subscriberId == null) !== (target.workgroupId == null)) continue;
    const message = `${name} takes exactly one of subscriberId and workgroupId.`;
    preparation.refuse(UserErrorCode.INVALID, message, name);
  }
}

/** Refuses what is not the account's, alike where it is another one's and where there is none; all of it at once. */
export async function refuseForeignReferences(
  input: References,
  accountId: string | null,
  preparation: Preparation,
): Promise<void> {
  const account = new AccountThings(accountId, preparation);
  const { onHours, offHours } = input;
  await Promise.all([
    account.number(input.number, ['number']),
    account.number(input.tollFreeNumber, ['tollFreeNumber']),
    account.schedule(input.scheduleId, ['scheduleId']),
    account.subscriber(input.subscriberId, ['subscriberId']),
    account.workgroup(input.memberWorkgroupId, ['memberWorkgroupId']),
    account.subscriber(onHours?.subscriberId, ['onHours', 'subscriberId']),
    account.workgroup(onHours?.workgroupId, ['onHours', 'workgroupId']),
    account.subscriber(offHours?.subscriberId, ['offHours', 'subscriberId']),
    account.workgroup(offHours?.workgroupId, ['offHours', 'workgroupId']),
  ]);
  preparation.stopIfRefused();
}

/** Looks for things in one account. */
class AccountThings {
  constructor(
    private readonly accountId: string | null,
    private readonly preparation: Preparation,
  ) {}

  async number(e164: string | null | undefined, field: Path): Promise<void> {
    const number = e164 == null ? null : await this.preparation.number({ e164 }, ...field);
    // A number that stands in no account is the viewer's to use.
    const owner = number && (await this.preparation.accountIdOf(number));
    if (owner !== null) this.#refuseOthers(owner, 'number', field);
  }

  async subscriber(id: string | null | undefined, field: Path): Promise<void> {
    if (id != null) await this.preparation.subscriberOf(this.accountId, id, ...field);
  }

  async workgroup(id: string | null | undefined, field: Path): Promise<void> {
    const found = id == null ? null : await workgroup(id, this.preparation, ...field);
    if (found) this.#refuseOthers(found.accountId, 'workgroup', field);
  }

  async schedule(id: string | null | undefined, field: Path): Promise<void> {
    if (id == null) return;
    if (this.accountId === null) this.preparation.refuseAbsent('schedule', ...field);
    else await this.preparation.named('schedule', hasSchedule(id, this.accountId), ...field);
  }

  #refuseOthers(owner: string | null, name: string, field: Path): void {
    if (owner !== null && owner === this.accountId) return;
    this.preparation.refuseAbsent(name, ...field);
  }
}
