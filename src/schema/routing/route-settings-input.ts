import { Field, InputType } from 'type-graphql';
import { MutationInput } from '../mutation/input.js';
import { HasLength } from '../validation/decorators.js';

export const LONGEST_NAME = 255;
export const LONGEST_SECRET = 4096;

/** What both kinds of route have in common, when they are made and changed. */
@InputType()
export abstract class RouteSettingsInput extends MutationInput {
  @Field(() => String, { nullable: true, description: 'The user name to give at `url`, for BASIC.' })
  @HasLength(1, LONGEST_NAME)
  username?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The password to give at `url`, for BASIC. It is never shown again.',
  })
  @HasLength(1, LONGEST_SECRET)
  password?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The token to give at `url`, for BEARER. It is never shown again.',
  })
  @HasLength(1, LONGEST_SECRET)
  token?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the route is in use. A new route is.' })
  enabled?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the route is an intelligent one, which Guardian needs.',
  })
  intelligent?: boolean | null;
}
