import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Why a port-in was declined, and what to do about it.' })
export class PortInDecline {
  @Field(() => String, {
    nullable: true,
    description: 'The code of the carriers, such as `8A`. Null where the platform gives none.',
  })
  readonly code!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason in the words of the carrier.' })
  readonly message!: string | null;

  @Field(() => Boolean, {
    description: 'True when an update of the order can mend it; false when only a new port-in can.',
  })
  readonly correctable!: boolean;

  @Field(() => String, { description: 'What the customer should do next, to be shown as it is.' })
  readonly remedy!: string;

  @Field(() => [String], {
    description:
      'The details of the port-in that are in doubt, named as in the input of `updatePortIn`, such as `accountNumber`. Empty when none of them is.',
  })
  readonly requiredFields!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description:
      'How many times the port-in was declined, as far as this graph has seen: the platform does not count. Null where nothing of it is remembered.',
  })
  readonly attempts!: number | null;
}
