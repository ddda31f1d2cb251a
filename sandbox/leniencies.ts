/** One place where the sandbox accepts more than openapi.yaml. */
export interface Leniency {
  name: string;
  /** Why it is accepted. */
  reason: string;
  /** Fields it covers, as paths by operation; `*` stands for every field. */
  fields: Record<string, readonly string[]>;
  /** Further values of the fields; null accepts null. */
  accepts: readonly (string | null)[];
}

const ADDRESSES = ['BillingAddress', 'BillingAddress.*', 'MailingAddress', 'MailingAddress.*'];
const MESSAGE_CALLBACKS = [
  'CallbackMessageUrl',
  'CallbackMessageUrlMethod',
  'CallbackMessageAuthenticationType',
  'CallbackMessageUsername',
  'CallbackMessagePasswordToken',
];
const VOICE_CALLBACKS = ['CallbackVoiceUrl', 'CallbackVoiceUrlMethod'];

export const LENIENCIES: readonly Leniency[] = [
  {
    name: 'nullInAddresses',
    reason: "the platform's own samples send null in addresses",
    fields: {
      createAccount: ADDRESSES,
      updateAccount: ADDRESSES,
      createDistributor: ADDRESSES,
      updateDistributor: ADDRESSES,
      portInNumber: ['CurrentBillingAddress.Street2'],
      updatePortIn: ['CurrentBillingAddress.*'],
    },
    accepts: [null],
  },
  {
    name: 'nullInRouteCallbacks',
    reason: 'the route samples send null for a callback that is not wanted',
    fields: {
      createMessageRoute: MESSAGE_CALLBACKS,
      updateMessageRoute: MESSAGE_CALLBACKS,
      createVoiceRoute: VOICE_CALLBACKS,
      updateVoiceRoute: VOICE_CALLBACKS,
    },
    accepts: [null],
  },
  {
    name: 'nullAreas',
    reason: 'the text of both fields says that empty or null picks at random',
    fields: {
      provisionNumber: ['AreaCode', 'ZipCode'],
      searchAvailableNumbers: ['AreaCode', 'ZipCode'],
      changeNumberStatus: ['AreaCode', 'ZipCode'],
    },
    accepts: [null],
  },
  {
    name: 'voipNumbers',
    reason: 'the MVNO guide provisions voip numbers',
    fields: { provisionNumber: ['NumberType'] },
    accepts: ['voip'],
  },
  {
    name: 'lowerCaseProductTypes',
    reason: 'the MVNO guide spells product types in lower case',
    fields: { provisionNumber: ['ProductType'], updateNumber: ['ProductType'] },
    accepts: ['sms-only', 'data-only', 'sms+data', 'sms+data+voice'],
  },
  {
    name: 'slowThrottleSpeeds',
    reason: 'the MVNO guide lists speeds below 1-mbps',
    fields: { setDataUsageLimits: ['ThrottleSpeed'] },
    accepts: ['64-kbps', '128-kbps', '256-kbps', '512-kbps'],
  },
  {
    name: 'messageFilterLevels',
    reason: 'the MVNO guide sets an age level as a message filter mode',
    fields: { createMessageFilter: ['FilterMode'], updateMessageFilter: ['FilterMode'] },
    accepts: ['CHILD', 'ADOLESCENT', 'TEENAGER'],
  },
  {
    name: 'usageBasedBilling',
    reason: 'the MVNO guide bills some products by usage',
    fields: { createProduct: ['BillingFrequency'], updateProduct: ['BillingFrequency'] },
    accepts: ['usage-based'],
  },
  {
    name: 'portInClassificationWords',
    reason: 'the sources name Mobile and Landline beside mvno and iot',
    fields: { portInNumber: ['TargetPortinClassification'] },
    accepts: ['Mobile', 'Landline'],
  },
];

/** Second spellings of query names, by operation: what is accepted, and the name it stands for. */
export const QUERY_SPELLINGS: Record<string, Record<string, string>> = {
  getVoiceRoute: { CallRouteId: 'CallRouteID' },
};

/** Answers that the specification shows as one object and describes as a list: both are conformant. */
export const OBJECT_OR_LIST: readonly string[] = ['listDistributorAccounts'];
