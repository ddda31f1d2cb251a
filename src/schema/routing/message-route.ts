import { Field, ID, ObjectType } from 'type-graphql';
import type { MessageRouteRecord } from '../../datasources/telegent/records/index.js';
import { AuthenticationType, HttpMethod } from '../enums/routing.js';
import { Node } from '../node/node.js';
import { Url } from '../scalars/index.js';
import type { Shown } from '../shown.js';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Where inbound messages and delivery receipts of numbers are sent. Passwords and tokens are never shown.',
})
export class MessageRoute implements Shown<MessageRouteRecord, 'accountId'> {
  @Field(() => ID, { description: 'The id of the route, `MRID-...`.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the route.' })
  readonly name!: string | null;

  @Field(() => Url, {
    nullable: true,
    description:
      'Where inbound messages are sent. For ACCOUNT_ADMIN and DISTRIBUTOR; null for everyone else.',
  })
  readonly url!: string | null;

  @Field(() => HttpMethod, {
    nullable: true,
    description: 'The HTTP method with which inbound messages are sent.',
  })
  readonly method!: HttpMethod | null;

  @Field(() => String, {
    nullable: true,
    description: 'That method in the words of the platform.',
  })
  readonly methodText!: string | null;

  @Field(() => AuthenticationType, {
    nullable: true,
    description: 'How the platform proves itself at `url`.',
  })
  readonly authenticationType!: AuthenticationType | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the platform proves itself at `url`, in the words of the platform.',
  })
  readonly authenticationTypeText!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The user name that it gives there. For ACCOUNT_ADMIN and DISTRIBUTOR; null for everyone else.',
  })
  readonly username!: string | null;

  @Field(() => Url, {
    nullable: true,
    description:
      'Where delivery receipts are sent. For ACCOUNT_ADMIN and DISTRIBUTOR; null for everyone else.',
  })
  readonly callbackUrl!: string | null;

  @Field(() => HttpMethod, {
    nullable: true,
    description: 'The HTTP method with which delivery receipts are sent.',
  })
  readonly callbackMethod!: HttpMethod | null;

  @Field(() => String, {
    nullable: true,
    description: 'That method in the words of the platform.',
  })
  readonly callbackMethodText!: string | null;

  @Field(() => AuthenticationType, {
    nullable: true,
    description: 'How the platform proves itself at `callbackUrl`.',
  })
  readonly callbackAuthenticationType!: AuthenticationType | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the platform proves itself at `callbackUrl`, in the words of the platform.',
  })
  readonly callbackAuthenticationTypeText!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The user name that it gives there. For ACCOUNT_ADMIN and DISTRIBUTOR; null for everyone else.',
  })
  readonly callbackUsername!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the route is in use. Null where the platform does not say.',
  })
  readonly enabled!: boolean | null;
}
