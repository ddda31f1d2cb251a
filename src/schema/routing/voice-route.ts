import { Field, ID, ObjectType } from 'type-graphql';
import type { VoiceRouteRecord } from '../../datasources/telegent/records/index.js';
import { HttpMethod } from '../enums/routing.js';
import { Node } from '../node/node.js';
import type { Shown } from '../shown.js';
import { Trunk } from './trunk.js';

/** What the route's resolver answers: links, and fields that not every upstream answer carries. */
type Resolved = 'accountId' | 'enabled' | 'status' | 'type' | 'url';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Where calls to numbers go: SIP trunks or a web address. Passwords and tokens are never shown.',
})
export class VoiceRoute implements Shown<VoiceRouteRecord, Resolved> {
  @Field(() => ID, { description: 'The id of the route, `CRID-...`.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Name of the route.' })
  readonly name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where calls go: the name of `routeType`, as text, like the `type` of every other record.',
  })
  readonly type!: string;

  @Field(() => String, { nullable: true, description: 'Where calls go, in the words of the platform.' })
  readonly typeText!: string | null;

  @Field(() => HttpMethod, {
    nullable: true,
    description: 'The HTTP method with which call events are sent to `url`.',
  })
  readonly method!: HttpMethod | null;

  @Field(() => String, {
    nullable: true,
    description: 'That method in the words of the platform.',
  })
  readonly methodText!: string | null;

  @Field(() => [Trunk], {
    description:
      'The SIP trunks, at most two. Empty for a route of another kind, and for everyone below ACCOUNT_ADMIN.',
  })
  readonly trunks!: readonly Trunk[];

  @Field(() => String, {
    nullable: true,
    description:
      'Rules that rewrite SIP headers, in the words of the platform. For ACCOUNT_ADMIN and DISTRIBUTOR; null for everyone else.',
  })
  readonly headerManipulation!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a call can be handed on with SIP REFER.' })
  readonly sipReferEnabled!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Which caller id a handed-on call shows.' })
  readonly transferCallerId!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether media goes back to the address that it came from.',
  })
  readonly symmetricRtp!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether signalling and media are encrypted.' })
  readonly secureTrunk!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether calls can be handed on to the public telephone network.',
  })
  readonly pstnTransferEnabled!: boolean | null;

  @Field(() => [String], {
    description:
      'IP addresses that calls may come from. Empty when all may, and for everyone below ACCOUNT_ADMIN.',
  })
  readonly ipWhitelist!: readonly string[];

  @Field(() => Boolean, { nullable: true, description: 'Whether the name of the caller is looked up.' })
  readonly callerNameLookup!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The part of the SIP address that your calls are sent to which is yours alone. For ACCOUNT_ADMIN and DISTRIBUTOR; null for everyone else.',
  })
  readonly terminationUriSubdomain!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the sound of calls is streamed to `websocketUri`.',
  })
  readonly callStreamingEnabled!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the sound of calls is streamed to. For ACCOUNT_ADMIN and DISTRIBUTOR; null for everyone else.',
  })
  readonly websocketUri!: string | null;
}
