import { ViewerRole, type Viewer } from '../../auth/viewer.js';
import type { Json } from '../../datasources/telegent/write.js';
import type { MutationDefinition, MutationInput } from '../definition.js';
import { callFilterPlan, checkedCallFilterMode, createCallFilter } from '../guardian/create-call-filter.js';
import { createMessageFilter, messageFilterPlan } from '../guardian/create-message-filter.js';
import { featuresPlan, setGuardianFeatures } from '../guardian/set-guardian-features.js';
import type { MutationOutcome } from '../mutation-outcome.js';
import type { MutationRunner } from '../mutation-runner.js';
import { checkedServices, newNumberPlan, provisionNumber } from '../numbers/provision-number.js';
import { bundleOf } from '../numbers/services.js';
import { updateNumber } from '../numbers/update-number.js';
import type { Plan } from '../plan.js';
import { purposeOf } from '../porting/port-in-purpose.js';
import { portInPlan, submitPortIn } from '../porting/submit-port-in.js';
import type { Preparation } from '../preparation.js';
import { createSubscriber, newSubscriberPlan } from '../subscribers/create-subscriber.js';
import { createSubscription, subscriptionPlan } from '../subscriptions/create-subscription.js';
import { limitsBody } from '../usage/data-limits.js';
import { dataLimitsPlan, setDataUsageLimits } from '../usage/set-data-usage-limits.js';
import { Refused, UserErrorCode } from '../user-error.js';
import { WorkflowStepName, type LineFacts, type LineWorkflow } from './line-workflow.js';
import type { LineInput } from './line-input.js';

/** For how long nothing else can have been done for what a workflow has just made itself, in milliseconds. */
const JUST_MADE_MS = 60_000;

/** A step as a mutation of its own: prepared out of what is known, protected, recorded and settled like any other. */
export interface LineStepWork {
  /** Where in the input of the line the input of the mutation stands. */
  readonly place: readonly string[];
  /** For whom it is done, where not for the workflow's own viewer. */
  readonly viewer?: Viewer;
  /** Unless it is wanted, nothing is begun: it is only found out what became of what was begun before. */
  run(runner: MutationRunner, idempotencyKey: string, isWanted: boolean): Promise<MutationOutcome<LineFacts>>;
}

interface StepSpecification<Input extends MutationInput, Kept extends Json, Result> {
  readonly mutation: MutationDefinition<Input, Kept, Result>;
  readonly place?: readonly string[];
  readonly viewer?: Viewer;
  readonly prepare: (preparation: Preparation) => Plan<Kept> | Promise<Plan<Kept>>;
  /** What later steps may use. */
  readonly learn: (result: Result) => LineFacts;
}

function stepWork<Input extends MutationInput, Kept extends Json, Result>({
  mutation,
  prepare,
  learn,
  place = [],
  viewer,
}: StepSpecification<Input, Kept, Result>): LineStepWork {
  const definition: MutationDefinition<MutationInput, Kept, Result> = {
    ...mutation,
    // The workflow is the only one that works on what it makes; the writes take locks of their own.
    locks: () => [],
    prepare: async (_input, preparation) => prepare(preparation),
  };
  return {
    place,
    ...(viewer && { viewer }),
    async run(runner, idempotencyKey, isWanted) {
      const input = { idempotencyKey };
      const outcome = await (isWanted ? runner.run(definition, input) : runner.follow(definition, input));
      return { ...outcome, result: outcome.result && learn(outcome.result) };
    },
  };
}

/** A workflow with its secrets back in their places, as far as they are there. */
export interface LineAtWork {
  readonly workflow: LineWorkflow;
  readonly input: LineInput;
}

/** How each step is done, once all that it needs is done. `CARRIER` is no write: it waits. */
export const LINE_STEPS: Readonly<
  Record<Exclude<WorkflowStepName, WorkflowStepName.CARRIER>, (line: LineAtWork) => LineStepWork>
> = {
  [WorkflowStepName.SUBSCRIBER]: ({ workflow, input }) =>
    stepWork({
      mutation: createSubscriber,
      place: ['subscriber', 'create'],
      prepare(preparation) {
        const wanted = present(input.newSubscriber, 'newSubscriber');
        if (input.hasPassword && wanted.password == null) throw secretGone('password');
        // The list in which the address was looked for is the baseline.
        const isFresh = preparation.now - workflow.createdAt < JUST_MADE_MS;
        const parts = { ...wanted, accountId: workflow.accountId };
        return newSubscriberPlan(parts, preparation, isFresh ? { baseline: null } : {});
      },
      learn: ({ subscriberId, temporaryPassword }) => ({
        ...(subscriberId !== null && { subscriberId }),
        hasMadePassword: temporaryPassword !== null,
      }),
    }),

  [WorkflowStepName.NUMBER]: ({ workflow, input }) =>
    stepWork({
      mutation: provisionNumber,
      place: ['number', 'provision'],
      prepare(preparation) {
        const wanted = present(input.newNumber, 'newNumber');
        const services = checkedServices(wanted, true, preparation);
        const subscriberId = subscriberOf(workflow, input);
        const messageRouteId = present(input.messageRouteId, 'messageRouteId');
        const parties = { ...input, subscriberId, messageRouteId };
        const { subscriberMadeAt = -Infinity } = workflow.facts;
        // Who has only just been made has no number that could be taken for this one.
        const isNew = preparation.now - subscriberMadeAt < JUST_MADE_MS;
        return newNumberPlan(wanted, services, parties, preparation, isNew ? { baseline: [] } : {});
      },
      learn: ({ orderId, numberId, e164, iccid }) => ({
        ...(orderId !== null && { orderId }),
        ...(numberId !== null && { numberId }),
        ...(e164 !== null && { e164 }),
        ...(iccid !== null && { iccid }),
      }),
    }),

  [WorkflowStepName.PORT_IN]: ({ workflow, input }) =>
    stepWork({
      mutation: submitPortIn,
      place: ['number', 'portIn'],
      prepare(preparation) {
        const ported = present(input.portIn, 'portIn');
        const { accountPassword } = ported;
        if (accountPassword === undefined) throw secretGone('accountPassword');
        const purpose = purposeOf({ ...ported, ...input }, preparation);
        const subscriberId = subscriberOf(workflow, input);
        const details = { ...ported, accountPassword };
        const plan = portInPlan(workflow.accountId, subscriberId, details, purpose, preparation);
        return { ...plan, kept: { ...plan.kept, workflowId: workflow.id } };
      },
      learn: ({ orderId, e164 }) => ({ ...(orderId !== null && { orderId }), e164 }),
    }),

  [WorkflowStepName.BINDING]: ({ workflow, input }) =>
    stepWork({
      mutation: updateNumber,
      place: ['number', 'portIn'],
      // A number that has just come in is nobody's, so that no other role sees it.
      viewer: { ...workflow.viewer, role: ViewerRole.DISTRIBUTOR, accountId: null, subscriberId: null },
      async prepare(preparation) {
        const { messageRouteId, voiceRouteId, portIn } = input;
        const subscriberId = subscriberOf(workflow, input);
        // Days have passed: who holds the number must still be of the account.
        await preparation.subscriberOf(workflow.accountId, subscriberId, 'subscriberId');
        preparation.stopIfRefused();
        const number = present(workflow.facts.e164, 'e164');
        const { productType, messageEnabled, voiceEnabled, messageType } = present(portIn, 'portIn');
        const bundle = bundleOf(productType);
        const services = {
          productType,
          messageType,
          // A bare number has nothing switched on, and a bundle is refused beside switches that contradict it.
          messageEnabled: messageEnabled ?? bundle?.messages ?? null,
          voiceEnabled: voiceEnabled ?? bundle?.voice ?? null,
        };
        const change = { number, subscriberId, messageRouteId, voiceRouteId, ...services };
        return updateNumber.prepare(change, preparation);
      },
      learn: ({ numberId }) => ({ numberId }),
    }),

  [WorkflowStepName.SUBSCRIPTION]: ({ workflow, input }) =>
    stepWork({
      mutation: createSubscription,
      prepare(preparation) {
        const { numberId } = workflow.facts;
        const type = input.newNumber?.type ?? input.portIn?.classification;
        const parts = {
          subscriberId: subscriberOf(workflow, input),
          numberId: present(numberId, 'numberId'),
          packageId: present(input.packageId, 'packageId'),
          type: present(type, 'type'),
        };
        // No subscription was ever on a number that was bought just now.
        const options = input.newNumber ? { baseline: [] } : {};
        return subscriptionPlan(workflow.accountId, parts, preparation, options);
      },
      learn: ({ subscriptionId }) => (subscriptionId === null ? {} : { subscriptionId }),
    }),

  [WorkflowStepName.DATA_LIMITS]: ({ workflow, input }) =>
    stepWork({
      mutation: setDataUsageLimits,
      place: ['dataUsage'],
      prepare(preparation) {
        const limits = limitsBody(present(input.dataLimits, 'dataLimits'), preparation);
        return dataLimitsPlan(workflow.accountId, limits, [numberOf(workflow)], preparation);
      },
      learn: ({ results }) => {
        const [refusal] = results.flatMap(({ userErrors }) => userErrors);
        if (refusal) throw new Refused([refusal]);
        return {};
      },
    }),

  [WorkflowStepName.GUARDIAN_FEATURES]: ({ workflow, input }) =>
    stepWork({
      mutation: setGuardianFeatures,
      place: ['guardian'],
      prepare(preparation) {
        const { callsEnabled, messagesEnabled } = present(input.guardian, 'guardian');
        const subscriberId = subscriberOf(workflow, input);
        if (input.subscriberId !== null) {
          return setGuardianFeatures.prepare({ subscriberId, callsEnabled, messagesEnabled }, preparation);
        }
        const holder = { id: subscriberId, accountId: workflow.accountId };
        const switches = { calls: callsEnabled ?? false, messages: messagesEnabled ?? false };
        return featuresPlan(holder, switches, preparation);
      },
      learn: () => ({}),
    }),

  [WorkflowStepName.CALL_FILTER]: ({ workflow, input }) =>
    stepWork({
      mutation: createCallFilter,
      place: ['guardian', 'callFilter'],
      prepare(preparation) {
        const wanted = present(input.guardian?.callFilter, 'callFilter');
        const mode = checkedCallFilterMode(wanted, preparation);
        const { e164 } = numberOf(workflow);
        return callFilterPlan(
          holderOf(workflow, input),
          e164,
          { ...wanted, mode },
          preparation,
          noFilters(input),
        );
      },
      learn: ({ filterId }) => (filterId === null ? {} : { callFilterId: filterId }),
    }),

  [WorkflowStepName.MESSAGE_FILTER]: ({ workflow, input }) =>
    stepWork({
      mutation: createMessageFilter,
      place: ['guardian', 'messageFilter'],
      prepare(preparation) {
        const wanted = present(input.guardian?.messageFilter, 'messageFilter');
        const { e164 } = numberOf(workflow);
        return messageFilterPlan(holderOf(workflow, input), e164, wanted, preparation, noFilters(input));
      },
      learn: ({ filterId }) => (filterId === null ? {} : { messageFilterId: filterId }),
    }),
};

/** A secret that was never written down is gone with its process. */
const secretGone = (field: string): Refused =>
  new Refused([
    {
      code: UserErrorCode.INVALID,
      message: `${field} is needed again: secrets are not kept over a restart of this server.`,
      field: [field],
    },
  ]);

/** No filter was ever on a number that was bought just now. */
const noFilters = ({ newNumber }: LineInput) => (newNumber ? { baseline: [] } : {});

const subscriberOf = ({ facts }: LineWorkflow, { subscriberId }: LineInput): string =>
  present(subscriberId ?? facts.subscriberId, 'subscriberId');

const holderOf = (workflow: LineWorkflow, input: LineInput) => ({
  id: subscriberOf(workflow, input),
  accountId: workflow.accountId,
});

const numberOf = ({ facts: { numberId, e164 } }: LineWorkflow) => ({
  id: present(numberId, 'numberId'),
  e164: present(e164, 'e164'),
});

/** What the checks and the order of the steps have made sure of. */
function present<T>(value: T | null | undefined, name: string): T {
  if (value == null) throw new Error(`The line has no ${name}`);
  return value;
}
