/** What the screens of the bench ask for, in the words of the product's own schema. */
export const typeDefs = /* GraphQL */ `
  directive @cacheControl(maxAge: Int, scope: CacheControlScope) on FIELD_DEFINITION | OBJECT

  enum CacheControlScope {
    PUBLIC
    PRIVATE
  }

  type Query {
    viewer: Viewer! @cacheControl(scope: PRIVATE)
    account(id: ID): Account @cacheControl(scope: PRIVATE)
    package(id: ID!): Package
  }

  type Viewer {
    role: String!
    account: Account
  }

  type Account {
    id: ID!
    name: String
    manager: Subscriber
    subscribers(first: Int): SubscriberConnection
    numbers(first: Int): PhoneNumberConnection
  }

  type SubscriberConnection {
    totalCount: Int
    nodes: [Subscriber!]!
  }

  type PhoneNumberConnection {
    totalCount: Int
    pageInfo: PageInfo!
    nodes: [PhoneNumber!]!
  }

  type PageInfo {
    hasNextPage: Boolean!
  }

  type Subscriber {
    id: ID!
    name: String
    role: String
    guardian: Guardian
    numbers: [PhoneNumber!]
  }

  type Guardian {
    callsEnabled: Boolean
    messagesEnabled: Boolean
  }

  type PhoneNumber {
    id: ID!
    e164: String
    numberType: String
    numberStatus: String
    subscriber: Subscriber
    subscription: PackageSubscription
    messageRoute: MessageRoute
    dataUsage: DataUsage
  }

  type PackageSubscription {
    id: ID!
    active: Boolean
    package: Package
  }

  type Package {
    id: ID!
    name: String
    price: String
  }

  type MessageRoute {
    id: ID!
    name: String
  }

  type DataUsage {
    used: Float
    remaining: Float
    unit: String
    status: String
  }

  type Mutation {
    updateSubscriber(input: UpdateSubscriberInput!): UpdateSubscriberPayload
  }

  input UpdateSubscriberInput {
    subscriberId: ID!
    name: String
  }

  type UpdateSubscriberPayload {
    subscriber: Subscriber
    userErrors: [UserError!]!
  }

  type UserError {
    code: String!
    message: String!
  }
`;
