import { ArgsType } from 'type-graphql';
import { PageArgs } from '../pagination/page-args.js';
import { IdArgs } from '../validation/id-args.js';

@ArgsType()
export class MessageArgs extends IdArgs('message', 'The id of a message, `TMID-...` or `MSG-...`.') {}

@ArgsType()
export class MessagesArgs extends PageArgs('messages') {}
