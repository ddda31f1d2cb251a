import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import type {
  Connection,
  DataUsageSettings as SettingsRecord,
  Esim as EsimRecord,
  PhoneNumberRecord,
} from '../datasources/contracts/index.js';
import type {
  CallFilterRecord,
  DataUsageRecord,
  DeviceRecord,
  MessageFilterRecord,
  MessageRecord,
  VoicemailRecord,
} from '../datasources/telegent/records/index.js';
import type { Sources } from '../datasources/sources.js';
import { connection, EDGE, listOf, READ } from '../schema/complexity.js';
import { ProductType } from '../schema/enums/number.js';
import { CallFilter } from '../schema/guardian/call-filter.js';
import { MessageFilter } from '../schema/guardian/message-filter.js';
import { MessageConnection } from '../schema/messaging/message.js';
import { MessagesArgs } from '../schema/messaging/messaging-args.js';
import { carriesData } from '../datasources/carries-data.js';
import { Device, Voicemail } from '../schema/number/device.js';
import { Esim } from '../schema/number/esim.js';
import { PhoneNumber } from '../schema/number/phone-number.js';
import { DataUsage, DataUsageSettings } from '../schema/usage/data-usage.js';

/** A subscriber has one filter of each kind on a number. */
const FILTERS_A_NUMBER = 1;

/** What happens on the line of a number: product, data, device, voicemail, messages. */
@Resolver(() => PhoneNumber)
export class LineResolver {
  @FieldResolver(() => ProductType, {
    nullable: true,
    description: 'Which services the number was ordered with. Null where the platform does not say.',
  })
  async productType(
    @Root() number: PhoneNumberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<ProductType | null> {
    return (await withProduct(number, sources)).productType ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The ordered services in the words of the platform.',
  })
  async productTypeText(
    @Root() number: PhoneNumberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<string | null> {
    return (await withProduct(number, sources)).productTypeText;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the ordered services include data. Null where `productType` does not tell.',
  })
  async dataEnabled(
    @Root() number: PhoneNumberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<boolean | null> {
    return carriesData((await withProduct(number, sources)).productType);
  }

  @FieldResolver(() => DataUsage, {
    nullable: true,
    complexity: EDGE,
    description: 'The mobile data used in the current period. Null for a number without data.',
  })
  dataUsage(
    @Root() number: PhoneNumberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<DataUsageRecord | null> {
    return sources.usage.ofNumber(number);
  }

  @FieldResolver(() => DataUsageSettings, {
    nullable: true,
    complexity: EDGE,
    description: 'The data thresholds of the number. Null for a number without data, or without thresholds.',
  })
  dataUsageSettings(
    @Root() number: PhoneNumberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<SettingsRecord | null> {
    return sources.usage.settingsOf(number);
  }

  @FieldResolver(() => Device, {
    nullable: true,
    complexity: READ,
    description:
      'The device last seen with the SIM. For the subscriber of the number, MANAGER and above; null for everyone else.',
  })
  device(
    @Root() number: PhoneNumberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<DeviceRecord | null> {
    return sources.numbers.deviceOf(number);
  }

  @FieldResolver(() => Esim, {
    nullable: true,
    complexity: EDGE,
    description:
      'The eSIM profile, ready to be installed. For the subscriber of the number, MANAGER and above; null for everyone else and for a number without an eSIM.',
  })
  esim(@Root() number: PhoneNumberRecord, @Ctx() { sources }: RequestContext): Promise<EsimRecord | null> {
    return sources.numbers.esimOf(number);
  }

  @FieldResolver(() => Voicemail, {
    nullable: true,
    complexity: READ,
    description: 'The voicemail box. Null where the platform knows none.',
  })
  voicemail(
    @Root() number: PhoneNumberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<VoicemailRecord | null> {
    return sources.numbers.voicemailOf(number);
  }

  @FieldResolver(() => MessageConnection, {
    nullable: true,
    complexity: connection,
    description:
      'Messages that the number sent and received, newest first where the platform tells the time.',
  })
  messages(
    @Root() number: PhoneNumberRecord,
    @Ctx() { sources }: RequestContext,
    @Args() { page }: MessagesArgs,
  ): Promise<Connection<MessageRecord>> {
    return sources.messaging.ofNumber(number, page);
  }

  @FieldResolver(() => [CallFilter], {
    nullable: true,
    complexity: listOf(FILTERS_A_NUMBER),
    description:
      "The call filter that its subscriber has on the number, in a list of at most one. It acts while the subscriber's Guardian is on for calls.",
  })
  callFilters(
    @Root() number: PhoneNumberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly CallFilterRecord[]> {
    return sources.guardian.callFiltersOf(number);
  }

  @FieldResolver(() => [MessageFilter], {
    nullable: true,
    complexity: listOf(FILTERS_A_NUMBER),
    description:
      "The message filter that its subscriber has on the number, in a list of at most one. It acts while the subscriber's Guardian is on for messages.",
  })
  messageFilters(
    @Root() number: PhoneNumberRecord,
    @Ctx() { sources }: RequestContext,
  ): Promise<readonly MessageFilterRecord[]> {
    return sources.guardian.messageFiltersOf(number);
  }
}

/** Only a number that was read by itself lacks its product. */
async function withProduct(number: PhoneNumberRecord, { numbers }: Sources): Promise<PhoneNumberRecord> {
  return number.productType === undefined ? numbers.complete(number) : number;
}
