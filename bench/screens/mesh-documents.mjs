/**
 * The screens over the schema that Mesh generates. Its fields are the platform's operations, with no edges between them, so a
 * screen is the lists side by side, the distributor's whole ones, and the client joins them. It has to know beforehand what one
 * list would tell the next: the numbers whose usage it wants, the subscribers whose flags, and how many pages a list has.
 */

const ROWS = 1000;
const pages = (total) =>
  Array.from({ length: Math.max(1, Math.ceil(total / ROWS)) }, (_, index) => index + 1);

const FAILURE = '... on BadRequest_Result { StatusCode Message }';

/** A field, under an alias of its own where it stands more than once, with the answer's type of the platform's 200. */
const field = (operation, args, selection, alias = operation) =>
  `${alias}: ${operation}${args} { ... on ${operation}_200_response { ${selection} } ${FAILURE} }`;

const subscriberPages = (total) =>
  pages(total).map((page) =>
    field(
      'listDistributorSubscribers',
      `(PageNumber: ${page}, TotalPerPage: ${ROWS})`,
      'TotalSubscribers Subscribers { SubscriberId Name Role Account { AccountId } }',
      `subscribers${page}`,
    ),
  );

const numberPages = (total) =>
  pages(total).map((page) =>
    field(
      'listNumberInventory',
      `(Filter: "All", PageNumber: "${page}", TotalNumbersRequested: ${ROWS})`,
      'TotalResults PhoneNumbers { Tnid Number Classification Status AssignedSubscriberId MessageRouteId }',
      `numbers${page}`,
    ),
  );

const account = field('getAccount', '(AccountId: $accountId)', 'AccountId AccountName');
const subscriptions = field(
  'listDistributorSubscriptions',
  '(Filter: All)',
  'Results { SubscriptionId TNID PackageId Active }',
);
const packages = field('listDistributorPackages', '(Filter: All)', 'Results { PackageId PackageName Price }');
const messageRoutes = field(
  'listMessageRoutes',
  '(AccountId: $accountId)',
  'Results { MessageRouteId RouteName }',
);
const usage = field(
  'getDataUsageInfo',
  '(input: { PhoneNumbers: $numbers })',
  'PhoneNumbers { Number Used Remaining Status }',
);
const flags = (subscriberId, index) =>
  field(
    'getGuardianFeatures',
    `(SubscriberId: ${JSON.stringify(subscriberId)})`,
    'EnableIntelligentGuardianCalls EnableIntelligentGuardianMessages',
    `guardian${index}`,
  );

const NUMBERS = '$numbers: [queryInput_getDataUsageInfo_input_PhoneNumbers_items_Input]!';

const screen = (name, { numbers, id }, fields) => ({
  query: `query ${name}($accountId: String!, ${NUMBERS}) { ${fields.join(' ')} }`,
  variables: { accountId: id, numbers: numbers.slice(0, 100).map((number) => ({ Number: number })) },
});

export const meshFamilyHome = (world, of, { guardian = true } = {}) =>
  screen('FamilyHome', of, [
    account,
    ...subscriberPages(world.totalSubscribers),
    ...numberPages(world.totalNumbers),
    subscriptions,
    packages,
    usage,
    ...(guardian ? of.subscribers.map(flags) : []),
  ]);

export const meshOperatorConsole = (world, of) =>
  screen('OperatorConsole', of, [
    account,
    ...subscriberPages(world.totalSubscribers),
    ...numberPages(world.totalNumbers),
    subscriptions,
    packages,
    messageRoutes,
    usage,
  ]);

export const meshPackage = (world) => ({
  query: `query PackageName($id: String!) { ${field('getPackage', '(PackageId: $id)', 'PackageId PackageName')} }`,
  variables: { id: world.packageId },
});

export const meshRenameSubscriber = (subscriberId, name) => ({
  query: `mutation RenameSubscriber($input: updateSubscriber_request_Input) { ${field(
    'updateSubscriber',
    '(input: $input)',
    'SubscriberId Name',
  )} }`,
  variables: { input: { SubscriberId: subscriberId, Name: name } },
});
