import { Field, ObjectType } from 'type-graphql';
import type { Esim as EsimValue } from '../../datasources/contracts/index.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'An eSIM profile that is ready to be installed. Whoever holds the activation code can take over the line: show it to its owner alone, and keep it out of logs and caches.',
})
export class Esim implements EsimValue {
  @Field(() => String, {
    description: 'The whole activation code: `LPA:1$`, SM-DP+ address, `$`, matching id.',
  })
  readonly activationCode!: string;

  @Field(() => String, { description: 'The SM-DP+ server that the phone downloads the profile from.' })
  readonly smdpAddress!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Names the profile on that server. Null where the server finds it by the phone.',
  })
  readonly matchingId!: string | null;
}
