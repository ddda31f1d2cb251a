import { Field, ObjectType } from 'type-graphql';
import type { DeviceRecord, VoicemailRecord } from '../../datasources/telegent/records/index.js';
import { EmailAddress } from '../scalars/index.js';

@ObjectType({ simpleResolvers: true, description: 'The phone or device last seen with the SIM of a number.' })
export class Device implements DeviceRecord {
  @Field(() => String, { nullable: true, description: 'The serial number of the device (IMEI).' })
  readonly imei!: string | null;

  @Field(() => String, { nullable: true, description: 'Model, or maker where the network knows no more.' })
  readonly model!: string | null;

  @Field(() => String, { nullable: true, description: 'Name under which the device is sold.' })
  readonly name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The type allocation code: the first 8 digits of the IMEI.',
  })
  readonly tac!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The voicemail box of a number. Its PIN is never shown.' })
export class Voicemail implements VoicemailRecord {
  @Field(() => Boolean, { nullable: true, description: 'Whether unanswered calls go to voicemail.' })
  readonly enabled!: boolean | null;

  @Field(() => EmailAddress, { nullable: true, description: 'Where word of new messages is sent.' })
  readonly email!: string | null;

  @Field(() => String, { nullable: true, description: 'First name of the owner of the box.' })
  readonly firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Last name of the owner of the box.' })
  readonly lastName!: string | null;
}
