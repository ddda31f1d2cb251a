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
import { checkLevel, refuseLevel } from '../guardian/call-levels.js';
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
import { routesFor } from './line-routes.js';
import { productOf } from './line-services.js';
import type { WorkflowStepName } from './line-workflow.js';

/** What is asked of a line, in the form of its input. */
export type AskedLine = Omit<
  Plain<ActivateLineInput>,
  'idempotencyKey' | 'allowRepeat' | 'dryRun' | 'number' | 'subscriber'
> & {
  readonly subscriber: Plain<ActivateLineInput['subscriber']> & {
    /** The one that a step has made already out of `create`. */
    readonly madeId?: string | undefined;
  };
  readonly number: {
    readonly provision?: LineInput['newNumber'];
    readonly portIn?: LineInput['portIn'];
  };
  /** Whether the number goes without a route that is not named, as a port-in that was asked for by itself does. */
  readonly hasNoDefaults?: boolean;
};

/** A subscriber as far as it is known before it is there. */
type Holder = Pick<SubscriberRecord, 'id' | 'accountId'>;

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
  const { account, subscriber, ...routes } = await checkNamed(asked, preparation, done);
  if (asked.number.portIn && !done.has('PORT_IN')) await checkWithCarrier(asked.number.portIn, preparation);
  preparation.stopIfRefused();
  const { dataUsage, number } = asked;
  return {
    accountId: account.id,
    subscriberId: asked.subscriber.create ? null : (subscriber?.id ?? null),
    newSubscriber: asked.subscriber.create ?? null,
    hasPassword: asked.subscriber.create?.password != null,
    newNumber: number.provision ?? null,
    portIn: number.portIn ?? null,
    ...routes,
    packageId: asked.packageId ?? null,
    dataLimits: dataUsage ?? null,
    guardian: asked.guardian ? guardianOf(asked.guardian) : null,
  };
}

/** What a line names, as it was found. */
interface Named {
  readonly account: AccountRecord;
  /** Null for one that is still to be created. */
  readonly subscriber: Holder | null;
  readonly messageRouteId: string | null;
  readonly voiceRouteId: string | null;
}

/**
 * What must be there. All of it is looked for, whatever else is wrong, with the requests that a line without mistakes takes; only
 * what is of an account is not, where the account itself is absent. Ends the preparation where anything was refused.
 */
async function checkNamed(asked: AskedLine, preparation: Preparation, done: Done): Promise<Named> {
  // First, so that the list which shows that an address is free serves everything after it.
  if (asked.subscriber.create && !done.has('SUBSCRIBER')) await refuseTakenEmail(asked, preparation);
  const account = await preparation.account(asked.accountId, 'accountId');
  // One after the other, so that what is wrong is told in the same order whether a thing is absent or foreign.
  const subscriber = account && (await holderOf(asked, account, preparation, done));
  const isRouted = done.has('NUMBER') || done.has('BINDING');
  const { messageRouteId = null, voiceRouteId = null } =
    account && !isRouted ? await routesFor(asked, account, preparation) : asked;
  if (!done.has('SUBSCRIPTION')) await checkPackage(asked, subscriber, preparation);
  if (!done.has('CALL_FILTER')) await checkAgeLevel(asked, subscriber, preparation);
  const found = await preparation.found({ account: Promise.resolve(account) });
  return { ...found, subscriber, messageRouteId, voiceRouteId };
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

/** The subscriber that the line is for; null where one is still to be created. */
async function holderOf(
  { subscriber: { id, create, madeId } }: AskedLine,
  account: AccountRecord,
  preparation: Preparation,
  done: Done,
): Promise<Holder | null> {
  if (madeId !== undefined) return { id: madeId, accountId: account.id };
  const isManager = create?.role === SubscriberRole.MANAGER && !done.has('SUBSCRIBER');
  if (isManager) await warnOfSecondManager(account.id, preparation.within('subscriber', 'create'));
  if (id == null) return null;
  return preparation.subscriberOf(account.id, canonicalId('subscriber', id), 'subscriber', 'id');
}

/** One that is sold, and not made for somebody else. */
async function checkPackage(
  asked: AskedLine,
  subscriber: Holder | null,
  preparation: Preparation,
): Promise<void> {
  const { packageId } = asked;
  if (packageId == null) return;
  const sold = await findPackage(packageId, preparation, 'packageId');
  // For whom it was made tells nothing where it is not known for whom the line is.
  if (sold && (subscriber || asked.subscriber.create))
    await refuseUnfitPackage(sold, subscriber, preparation);
}

/** An age level on calls needs a guardian, whom nobody has who is only created now. */
async function checkAgeLevel(
  { guardian, subscriber: { create } }: AskedLine,
  subscriber: Holder | null,
  preparation: Preparation,
): Promise<void> {
  const mode = guardian?.callFilter?.mode ?? CallFilterMode.BLACKLIST;
  if (isUpdatableMode(mode)) return;
  const part = preparation.within('guardian', 'callFilter');
  if (subscriber) await checkLevel(subscriber, part);
  else if (create) refuseLevel(part);
}

async function checkWithCarrier(
  portIn: NonNullable<AskedLine['number']['portIn']>,
  preparation: Preparation,
): Promise<void> {
  const part = preparation.within('number', 'portIn');
  await refuseSecondPortIn(portIn.number, part);
  await refuseIneligible(portIn, part);
}
