import { Field, Int, ObjectType } from 'type-graphql';
import type { TrunkRecord } from '../../datasources/telegent/records/index.js';
import { TrunkTransport } from '../enums/routing.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A SIP trunk of a voice route: a server of yours that takes calls. For ACCOUNT_ADMIN and DISTRIBUTOR.',
})
export class Trunk implements TrunkRecord {
  @Field(() => Int, { description: 'Its place in the route, 1 or 2: what an update names it by.' })
  readonly position!: 1 | 2;

  @Field(() => String, { nullable: true, description: 'IP address of the server.' })
  readonly ip!: string | null;

  @Field(() => Int, { nullable: true, description: 'Port of the server.' })
  readonly port!: number | null;

  @Field(() => TrunkTransport, { nullable: true, description: 'How SIP signalling reaches the server.' })
  readonly transport!: TrunkTransport | null;

  @Field(() => String, {
    nullable: true,
    description: 'That transport in the words of the platform.',
  })
  readonly transportText!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the trunk as a URI.' })
  readonly uri!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the trunk takes calls.' })
  readonly enabled!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'A lower number is tried first.' })
  readonly priority!: number | null;

  @Field(() => Int, { nullable: true, description: 'The share of calls among trunks of the same priority.' })
  readonly weight!: number | null;
}
