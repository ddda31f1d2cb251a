import { Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context.js';
import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import { OrderStatus } from '../../datasources/telegent/records/index.js';
import { EDGE, MUTATION } from '../../schema/complexity.js';
import { Device } from '../../schema/number/device.js';
import {
  ClearSimStatusInput,
  ReactivateNumberInput,
  RefreshDeviceInput,
  RefreshNetworkNumberIdInput,
  SetSimStatusInput,
  UpdateNumberInput,
} from '../../schema/number/number-inputs.js';
import { PhoneNumber } from '../../schema/number/phone-number.js';
import { ProvisionNumberInput } from '../../schema/number/provisioning-inputs.js';
import { ChangeNumberStatusInput } from '../../schema/number/status-inputs.js';
import { NumberStatusChangeResult } from '../../schema/number/status-change-result.js';
import { NumberOrder } from '../../schema/order/number-order.js';
import type { ResultOf } from '../../workflows/definition.js';
import { changeNumberStatus } from '../../workflows/numbers/change-number-status.js';
import { clearSimStatus } from '../../workflows/numbers/clear-sim-status.js';
import { provisionNumber } from '../../workflows/numbers/provision-number.js';
import { reactivateNumber } from '../../workflows/numbers/reactivate-number.js';
import { refreshDevice } from '../../workflows/numbers/refresh-device.js';
import { refreshNetworkNumberId } from '../../workflows/numbers/refresh-network-number-id.js';
import { setSimStatus } from '../../workflows/numbers/set-sim-status.js';
import { mistakesOf } from '../../workflows/numbers/status-change-results.js';
import { updateNumber } from '../../workflows/numbers/update-number.js';
import { InputArg } from './input-arg.js';
import { payloadOf, type PayloadField } from './payload.js';

/** The number that a mutation made or changed. */
const number: PayloadField<{ readonly numberId: string | null }> = {
  type: () => PhoneNumber,
  description: 'The number as it is now.',
  resolve: ({ numberId }, sources) => numberId && sources.numbers.find({ id: numberId }),
};
const order: PayloadField<{ readonly orderId: string | null }> = {
  type: () => NumberOrder,
  description: 'The order that the platform keeps of it. Null where nothing was sent, or none is told.',
  resolve: ({ orderId }, sources) => orderId && sources.orders.byId(orderId),
};

const ProvisionNumberPayload = payloadOf<ResultOf<typeof provisionNumber>>(
  'ProvisionNumber',
  'What came of `provisionNumber`.',
  {
    number: {
      ...number,
      description:
        'The new number; `esim` has what its owner installs. Null beside an `order` that is still pending.',
    },
    order,
  },
);

const UpdateNumberPayload = payloadOf<ResultOf<typeof updateNumber>>(
  'UpdateNumber',
  'What came of `updateNumber`.',
  { number, order },
);

const ChangeNumberStatusPayload = payloadOf<ResultOf<typeof changeNumberStatus>>(
  'ChangeNumberStatus',
  'What came of `changeNumberStatus`.',
  {
    results: {
      type: () => [NumberStatusChangeResult],
      description: 'How it went for each number, in the order of the input; read back from the platform.',
      resolve: async (change, { numbers, orders }) => {
        const isRejected = change.orderStatus === OrderStatus.REJECTED && change.orderId !== null;
        // The answer says that something failed; the order says what.
        const told = isRejected ? await orders.byId(change.orderId) : null;
        const explained = { ...change, message: told?.statusMessage ?? change.message };
        return Promise.all(
          change.numbers.map(async ({ e164, id }, index) => {
            const now = await numbers.find({ id });
            return { previousNumber: e164, number: now, userErrors: mistakesOf(explained, index, now) };
          }),
        );
      },
    },
    order,
  },
);

@Resolver(() => NumberStatusChangeResult)
class StatusChangeResultResolver {
  @FieldResolver(() => PhoneNumber, {
    nullable: true,
    complexity: EDGE,
    description:
      'The number as it is now: another one after a swap. Null where it is cancelled and in no list any more.',
  })
  number(@Root() result: { readonly number: PhoneNumberRecord | null }): PhoneNumberRecord | null {
    return result.number;
  }
}

const ReactivateNumberPayload = payloadOf<ResultOf<typeof reactivateNumber>>(
  'ReactivateNumber',
  'What came of `reactivateNumber`.',
  { number },
);
const SetSimStatusPayload = payloadOf<ResultOf<typeof setSimStatus>>(
  'SetSimStatus',
  'What came of `setSimStatus`.',
  { number: { ...number, description: 'The number that the SIM was on, as it is now.' } },
);
const ClearSimStatusPayload = payloadOf<ResultOf<typeof clearSimStatus>>(
  'ClearSimStatus',
  'What came of `clearSimStatus`.',
  { number: { ...number, description: 'The number that the SIM was on, as it is now.' } },
);
const RefreshNetworkNumberIdPayload = payloadOf<ResultOf<typeof refreshNetworkNumberId>>(
  'RefreshNetworkNumberId',
  'What came of `refreshNetworkNumberId`.',
  {
    number,
    networkNumberId: {
      type: () => String,
      description: 'The identifier that the network knows the number by from now on. Told here alone.',
      resolve: ({ networkNumberId }) => networkNumberId,
    },
  },
);
const RefreshDevicePayload = payloadOf<ResultOf<typeof refreshDevice>>(
  'RefreshDevice',
  'What came of `refreshDevice`.',
  {
    number,
    device: {
      type: () => Device,
      description: 'The device that the network has seen last. Null where it has seen none.',
      resolve: async ({ numberId }, { numbers }) => {
        const found = await numbers.find({ id: numberId });
        return found && numbers.deviceOf(found);
      },
    },
  },
);

@Resolver()
class NumberMutations {
  @Authorized()
  @Mutation(() => ProvisionNumberPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Buys a new number, for ACCOUNT_ADMIN and above. Look at `numberAvailability` first: where the area has run out, the error names areas near it.',
  })
  provisionNumber(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => ProvisionNumberInput) input: ProvisionNumberInput,
  ) {
    return mutations.run(provisionNumber, input);
  }

  @Authorized()
  @Mutation(() => UpdateNumberPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Changes routes, subscriber, SIM, caller name or services of a number, for ACCOUNT_ADMIN and above.',
  })
  updateNumber(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => UpdateNumberInput) input: UpdateNumberInput,
  ) {
    return mutations.run(updateNumber, input);
  }

  @Authorized()
  @Mutation(() => ChangeNumberStatusPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Activates, parks, cancels, swaps or replaces one number or many, for ACCOUNT_ADMIN and above. Nothing is sent while any of the numbers cannot be changed; what the platform refuses for one of them stands in `results`.',
  })
  changeNumberStatus(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => ChangeNumberStatusInput) input: ChangeNumberStatusInput,
  ) {
    return mutations.run(changeNumberStatus, input);
  }

  @Authorized()
  @Mutation(() => ReactivateNumberPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Brings a number back that the account cancelled 30 days ago at most, for ACCOUNT_ADMIN and above. Its subscriber comes back with it, and its SIM where that is still free.',
  })
  reactivateNumber(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => ReactivateNumberInput) input: ReactivateNumberInput,
  ) {
    return mutations.run(reactivateNumber, input);
  }

  @Authorized()
  @Mutation(() => SetSimStatusPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Activates, suspends or empties a SIM, for ACCOUNT_ADMIN and above.',
  })
  setSimStatus(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => SetSimStatusInput) input: SetSimStatusInput,
  ) {
    return mutations.run(setSimStatus, input);
  }

  @Authorized()
  @Mutation(() => ClearSimStatusPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description: 'Takes a SIM off its number, so that it can be used again, for ACCOUNT_ADMIN and above.',
  })
  clearSimStatus(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => ClearSimStatusInput) input: ClearSimStatusInput,
  ) {
    return mutations.run(clearSimStatus, input);
  }

  @Authorized()
  @Mutation(() => RefreshNetworkNumberIdPayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Asks the carrier anew for the network identifier of a number (NNID), such as after a transfer, for ACCOUNT_ADMIN and above.',
  })
  refreshNetworkNumberId(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => RefreshNetworkNumberIdInput) input: RefreshNetworkNumberIdInput,
  ) {
    return mutations.run(refreshNetworkNumberId, input);
  }

  @Authorized()
  @Mutation(() => RefreshDevicePayload.type, {
    nullable: true,
    complexity: MUTATION,
    description:
      'Looks up the device of a number anew, for MANAGER and above: `device` may be an hour old otherwise. It changes nothing at the platform.',
  })
  refreshDevice(
    @Ctx() { mutations }: RequestContext,
    @InputArg(() => RefreshDeviceInput) input: RefreshDeviceInput,
  ) {
    return mutations.run(refreshDevice, input);
  }
}

export const numberMutationResolvers = [
  NumberMutations,
  StatusChangeResultResolver,
  ProvisionNumberPayload.resolver,
  UpdateNumberPayload.resolver,
  ChangeNumberStatusPayload.resolver,
  ReactivateNumberPayload.resolver,
  SetSimStatusPayload.resolver,
  ClearSimStatusPayload.resolver,
  RefreshNetworkNumberIdPayload.resolver,
  RefreshDevicePayload.resolver,
];
