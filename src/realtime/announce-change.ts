import { accountsNamed, numbersNamed } from '../datasources/telegent/reads/tags.js';
import type { Change } from '../workflows/operations/step-effects.js';
import type { EventPublisher } from './event.js';

/** Makes known what a write has changed: numbers, and who may see what. */
export async function announceChange(
  publisher: EventPublisher,
  { tags, accountId, movesSubscribers }: Change,
): Promise<void> {
  const e164s = [...new Set(numbersNamed(tags))];
  if (e164s.length > 0) await publisher.publish({ type: 'number', e164s, accountId });
  if (movesSubscribers) await publisher.publish({ type: 'access', accountIds: accountsNamed(tags) });
}
