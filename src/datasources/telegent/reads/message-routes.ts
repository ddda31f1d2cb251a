import { required, single, type Answer, type Row } from '../decode/answer.js';
import { flag } from '../decode/flag.js';
import { list } from '../decode/list.js';
import { text } from '../decode/text.js';
import { authenticationType, httpMethod } from '../decode/words.js';
import type { MessageRouteRecord } from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { listTag, tag } from './tags.js';

type LooseRoute = Loose<Answer<'getMessageRoute'> & Row<'listMessageRoutes', 'Results'>>;

/** Both `...PasswordToken` fields stay behind. */
export function messageRoute(row: LooseRoute): MessageRouteRecord {
  return {
    id: required('MessageRouteId', text(row.MessageRouteId)),
    accountId: text(row.AccountId) ?? text(row.AccountID),
    name: text(row.RouteName),
    url: text(row.MessageUrl),
    method: httpMethod(row.MessageUrlMethod),
    methodText: text(row.MessageUrlMethod),
    authenticationType: authenticationType(row.MessageAuthenticationType),
    authenticationTypeText: text(row.MessageAuthenticationType),
    username: text(row.MessageUsername),
    callbackUrl: text(row.CallbackMessageUrl),
    callbackMethod: httpMethod(row.CallbackMessageUrlMethod),
    callbackMethodText: text(row.CallbackMessageUrlMethod),
    callbackAuthenticationType: authenticationType(row.CallbackMessageAuthenticationType),
    callbackAuthenticationTypeText: text(row.CallbackMessageAuthenticationType),
    callbackUsername: text(row.CallbackMessageUsername),
    enabled: flag(row.MessageRouteEnabled),
  };
}

/** `GET /message/routes`. */
export function messageRouteById(id: string): Read<MessageRouteRecord | null> {
  return read({
    operation: 'getMessageRoute',
    query: { MessageRouteId: id },
    resource: 'route',
    tags: [tag('messageRoute', id)],
    decode: (answer) => single(answer, 'MessageRouteId', messageRoute),
    whenNotFound: { value: null },
  });
}

/** `GET /account/message/routes`. */
export function accountMessageRoutes(accountId: string): Read<readonly MessageRouteRecord[]> {
  return read({
    operation: 'listMessageRoutes',
    query: { AccountId: accountId },
    resource: 'route',
    tags: [listTag('messageRoutes'), tag('account', accountId)],
    decode: (answer) =>
      list(answer, { name: 'message routes', under: 'Results', total: 'TotalRoutes', row: messageRoute }),
  });
}
