import type { AuthCheckerFn } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { Forbidden, Unauthenticated } from '../schema/errors.js';
import type { ViewerRole } from './viewer.js';

/**
 * The gate of every root field (`@Authorized()`): a viewer is needed, and where roles are named, one of them. It looks at
 * the credentials alone and sends no upstream request; which records the viewer may see is decided by the sources.
 */
export const checkViewer: AuthCheckerFn<RequestContext, ViewerRole> = ({ context }, roles) => {
  if (!context.viewer) throw new Unauthenticated();
  if (roles.length > 0 && !roles.includes(context.viewer.role)) throw new Forbidden();
  return true;
};
