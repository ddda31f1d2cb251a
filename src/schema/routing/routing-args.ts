import { ArgsType } from 'type-graphql';
import { IdArgs } from '../validation/id-args.js';

@ArgsType()
export class MessageRouteArgs extends IdArgs('messageRoute', 'The id of a message route, `MRID-...`.') {}

@ArgsType()
export class VoiceRouteArgs extends IdArgs('voiceRoute', 'The id of a voice route, `CRID-...`.') {}
