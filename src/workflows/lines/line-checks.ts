import type { Plain } from '../../datasources/telegent/write.js';
import { canonicalId } from '../../datasources/telegent/decode/ids.js';
import {
  CallFilterMode,
  SubscriberRole,
  type AccountRecord,
  type SubscriberRecord,
} from '../../datasources/telegent/records/index.js';
import { isUpdatableMode } from '../../datasources/telegent/encode/call-filter.js';
import type { ActivateLineInput, LineGuardianInput } from '../../schema/line/line-inputs.js';
import { carriesData } from '../../datasources/carries-data.js';
import { findPackage } from '../catalog/catalog-lookup.js';
import { checkLevel } from '../guardian/call-levels.js';
import { checkedCallFilterMode } from '../guardian/create-call-filter.js';
import { refuseContradictions } from '../guardian/create-message-filter.js';
import { warnOfUnusualIccid } from '../iccid.js';
import { checkedServices } from '../numbers/provision-number.js';
import { checkPortInDate } from '../porting/port-in-date.js';
import { refuseIneligible, refuseSecondPortIn } from '../porting/port-in-eligibility.js';
import { purposeOf } from '../porting/port-in-purpose.js';
import type { Preparation } from '../preparation.js';
import { refuseHigherRole, warnOfSecondManager } from '../subscribers/roles.js';
import { refuseUnfitPackage } from '../subscriptions/fitness.js';
import { limitsBody } from '../usage/data-limits.js';
import { UserErrorCode, WarningCode } from '../user-error.js';
import type { LineGuardian, LineInput } from './line-input.js';
import { messageRouteFor, voiceRouteFor } from './line-routes.js';
import { productOf } from './line-services.js';
import type { WorkflowStepName } from './line-workflow.js';

/** What is asked of a line, in the form of its input. */
export type AskedLine = Omit<
  Plain<ActivateLineInput>,
  'idempotencyKey' | 'allowRepeat' | 'dryRun' | 'number'
> & {
  readonly number: {
    readonly provision?: LineInput['newNumber'];
    readonly portIn?: LineInput['portIn'];
  };
};

/** Steps that are done, of which nothing is checked any more. */
type Done = ReadonlySet<`${WorkflowStepName}`>;

const NOTHING_DONE: Done = new Set();

/**
 * Everything that can be checked about a line before anything is sent: each part by the rules of its own mutation, all mistakes
 * at once, and everything of one account.
 */
export async function checkedLine(
  asked: AskedLine,
  preparation: Preparation,
  done: Done = NOTHING_DONE,
): Promise<LineInput> {
  checkChoices(asked, preparation);
  checkParts(asked, preparation, done);
  // First, so that the list which shows that an address is free serves everything after it.
  if (asked.subscriber.create && !done.has('SUBSCRIBER')) await refuseTakenEmail(asked, preparation);
  const { account } = await preparation.found({ account: preparation.account(asked.accountId, 'accountId') });
  const { subscriber } = await partiesOf(asked, account, preparation, done);
  // One after the other, so that what is wrong is told in the same order whether a thing is absent or foreign.
  const messageRouteId = await messageRouteFor(asked, account, preparation);
  const voiceRouteId = await voiceRouteFor(asked, account, preparation);
  await checkPackage(asked, subscriber, preparation);
  if (subscriber) await checkAgeLevel(asked.guardian, subscriber, preparation);
  preparation.stopIfRefused();
  if (asked.number.portIn && !done.has('PORT_IN')) await checkWithCarrier(asked.number.portIn, preparation);
  preparation.stopIfRefused();
  const { dataUsage, number } = asked;
  return {
    accountId: account.id,
    subscriberId: subscriber?.id ?? null,
    newSubscriber: asked.subscriber.create ?? null,
    hasPassword: asked.subscriber.create?.password != null,
    newNumber: number.provision ?? null,
    portIn: number.portIn ?? null,
    messageRouteId,
    voiceRouteId,
    packageId: asked.packageId ?? null,
    dataLimits: dataUsage ?? null,
    guardian: asked.guardian ? guardianOf(asked.guardian) : null,
  };
}

/** Exactly one way of each pair. */
function checkChoices({ subscriber, number }: AskedLine, preparation: Preparation): void {
  if ((subscriber.id == null) === (subscriber.create == null)) {
    const message = 'Exactly one of subscriber.id and subscriber.create must be there.';
    preparation.refuse(UserErrorCode.INVALID, message, 'subscriber');
  }
  if ((number.provision == null) === (number.portIn == null)) {
    const message = 'Exactly one of number.provision and number.portIn must be there.';
    preparation.refuse(UserErrorCode.INVALID, message, 'number');
  }
  preparation.stopIfRefused();
}

/** What needs nothing but the input itself. */
function checkParts(asked: AskedLine, preparation: Preparation, done: Done): void {
  const { subscriber, number, dataUsage, guardian } = asked;
  if (subscriber.create && !done.has('SUBSCRIBER')) {
    refuseHigherRole(subscriber.create.role, preparation.within('subscriber', 'create'));
  }
  // Routes are looked at by themselves, since they stand beside the number.
  if (number.provision && !done.has('NUMBER')) {
    checkedServices(number.provision, true, preparation.within('number', 'provision'));
  }
  if (number.portIn && !done.has('PORT_IN')) {
    const part = preparation.within('number', 'portIn');
    warnOfUnusualIccid(number.portIn.iccid, part, 'iccid');
    checkPortInDate(number.portIn.portInDate, part);
    purposeOf({ ...number.portIn, messageRouteId: 'any', voiceRouteId: 'any' }, part);
  }
  if (dataUsage && !done.has('DATA_LIMITS')) {
    limitsBody(dataUsage, preparation.within('dataUsage'));
    if (carriesData(productOf(asked)) === false) {
      const message =
        'The line carries no mobile data: take a productType with data, or leave dataUsage out.';
      preparation.refuse(UserErrorCode.MISMATCH, message, 'dataUsage');
    }
  }
  if (guardian) checkGuardian(guardian, preparation, done);
}

function checkGuardian(guardian: Plain<LineGuardianInput>, preparation: Preparation, done: Done): void {
  const { callFilter, messageFilter, callsEnabled, messagesEnabled } = guardian;
  const sleeps = 'Guardian is switched off for the subscriber: the filter sleeps until setGuardianFeatures.';
  if (callFilter && !done.has('CALL_FILTER')) {
    const part = preparation.within('guardian', 'callFilter');
    checkedCallFilterMode(callFilter, part);
    if (callsEnabled === false) part.warn(WarningCode.FILTER_SLEEPS, sleeps);
  }
  if (messageFilter && !done.has('MESSAGE_FILTER')) {
    const part = preparation.within('guardian', 'messageFilter');
    refuseContradictions(messageFilter, part);
    if (messagesEnabled === false) part.warn(WarningCode.FILTER_SLEEPS, sleeps);
  }
}

/** A switch that is left out beside its filter is wanted on. */
function guardianOf(asked: Plain<LineGuardianInput>): LineGuardian {
  const { callFilter = null, messageFilter = null } = asked;
  return {
    callsEnabled: asked.callsEnabled ?? (callFilter ? true : null),
    messagesEnabled: asked.messagesEnabled ?? (messageFilter ? true : null),
    callFilter,
    messageFilter,
  };
}

/** The platform knows each address once; one fresh list also shows what stood there before the subscriber is created. */
async function refuseTakenEmail({ subscriber }: AskedLine, preparation: Preparation): Promise<void> {
  const wanted = subscriber.create?.email.trim().toLowerCase();
  const { main } = preparation.fresh.directory;
  const subscribers = main.credential.kind === 'distributor' ? (await main.subscribers()).rows : [];
  if (!subscribers.some(({ email }) => email?.trim().toLowerCase() === wanted)) return;
  const message =
    'email is in use already, perhaps in another account: every subscriber of the platform has its own.';
  preparation.refuse(UserErrorCode.TAKEN, message, 'subscriber', 'create', 'email');
}

async function partiesOf(
  { subscriber: { id, create } }: AskedLine,
  account: AccountRecord,
  preparation: Preparation,
  done: Done,
): Promise<{ readonly subscriber: SubscriberRecord | null }> {
  if (create) {
    const isManager = create.role === SubscriberRole.MANAGER && !done.has('SUBSCRIBER');
    if (isManager) await warnOfSecondManager(account.id, preparation.within('subscriber', 'create'));
    return { subscriber: null };
  }
  const wanted = canonicalId('subscriber', id ?? '');
  return { subscriber: await preparation.subscriberOf(account.id, wanted, 'subscriber', 'id') };
}

/** One that is sold, and not made for somebody else. */
async function checkPackage(
  { packageId }: AskedLine,
  subscriber: SubscriberRecord | null,
  preparation: Preparation,
): Promise<void> {
  if (packageId == null) return;
  const sold = await findPackage(packageId, preparation, 'packageId');
  if (sold) await refuseUnfitPackage(sold, subscriber, preparation);
}

/** An age level on calls needs a guardian, whom nobody has who is only created now. */
async function checkAgeLevel(
  guardian: Plain<LineGuardianInput> | null | undefined,
  subscriber: SubscriberRecord,
  preparation: Preparation,
): Promise<void> {
  const mode = guardian?.callFilter?.mode ?? CallFilterMode.BLACKLIST;
  if (!isUpdatableMode(mode)) await checkLevel(subscriber, preparation.within('guardian', 'callFilter'));
}

async function checkWithCarrier(
  portIn: NonNullable<AskedLine['number']['portIn']>,
  preparation: Preparation,
): Promise<void> {
  const part = preparation.within('number', 'portIn');
  await refuseSecondPortIn(portIn.number, part);
  await refuseIneligible(portIn, part);
}
