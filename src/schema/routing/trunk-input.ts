import { Field, InputType, Int } from 'type-graphql';
import type { KnownTrunkTransport } from '../../datasources/telegent/records/index.js';
import { TrunkTransportInput } from '../enums/routing.js';
import { HasLength, IsAbsoluteUri, IsIpAddress, IsWithin } from '../validation/decorators.js';

const LARGEST_PORT = 65_535;

@InputType({
  description:
    'A SIP trunk of a voice route: a server of yours that takes calls. Two of them make a failover pair, tried in the order of their `priority`.',
})
export class TrunkInput {
  @Field(() => Int, { description: 'Its place in the route: 1, or 2 for the second of a pair.' })
  @IsWithin(1, 2)
  position!: number;

  @Field(() => String, {
    nullable: true,
    description: 'IP address of the server. A new trunk has this, `uri`, or both.',
  })
  @IsIpAddress()
  ip?: string | null;

  @Field(() => Int, { nullable: true, description: 'Port of the server, 1 to 65535.' })
  @IsWithin(1, LARGEST_PORT)
  port?: number | null;

  @Field(() => TrunkTransportInput, {
    nullable: true,
    description: 'How SIP signalling reaches the server.',
  })
  transport?: KnownTrunkTransport | null;

  @Field(() => String, { nullable: true, description: 'Address of the trunk as a URI.' })
  @IsAbsoluteUri()
  @HasLength(1, 255)
  uri?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the trunk takes calls.' })
  enabled?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'A lower number is tried first, 0 to 65535.' })
  @IsWithin(0, LARGEST_PORT)
  priority?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The share of calls among trunks of the same priority, 0 to 65535.',
  })
  @IsWithin(0, LARGEST_PORT)
  weight?: number | null;
}
