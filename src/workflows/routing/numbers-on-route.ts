import type { PhoneNumberRecord } from '../../datasources/contracts/index.js';
import type { KeyOf } from '../../datasources/lists/listing.js';
import type { Access } from '../../datasources/scope/access.js';
import { NumberStatus } from '../../datasources/telegent/records/index.js';
import type { Preparation } from '../preparation.js';
import { UserErrorCode } from '../user-error.js';

/** A route that is about to be deleted. */
interface DoomedRoute {
  readonly id: string;
  readonly accountId: string | null;
  readonly field: string;
  /** The route of a number, of the same kind; must be the same function at each call. */
  readonly routeOf: KeyOf<PhoneNumberRecord>;
}

/**
 * Refuses to delete a route that numbers use, since they would lose what it does for them. All of the inventory is asked: a
 * number without a subscriber uses its route as well.
 */
export async function refuseWhileInUse(route: DoomedRoute, preparation: Preparation): Promise<void> {
  if ((await numbersOn(route, preparation.access)) === 0) return;
  const count = await numbersOn(route, preparation.fresh);
  if (count === 0) return;
  const who = count === 1 ? '1 number uses' : `${count} numbers use`;
  const message = `${who} the route and would lose it: give them another one first, or send force: true.`;
  preparation.refuse(UserErrorCode.IN_USE, message, route.field);
}

async function numbersOn({ id, accountId, routeOf }: DoomedRoute, access: Access): Promise<number> {
  const lists = accountId === null ? access.catalog : access.listsOf(accountId);
  const numbers = (await lists?.inventory())?.all(routeOf, id) ?? [];
  return numbers.filter(({ numberStatus }) => numberStatus !== NumberStatus.CANCELLED).length;
}
