/** What the platform writes, in the words of the graph: as little as the screens of the bench need. */

/** Ids of one thing have several prefixes; the tail is the same. */
export const tailOf = (id) => (id ? id.slice(id.indexOf('-') + 1) : null);

export const word = (text) => text?.toUpperCase().replaceAll(/[ -]/g, '_') ?? null;

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

/** `20 MB` and `0 B`, in the larger of both units. */
export function usageOf({ Used, Remaining, Status }) {
  const amounts = [Used, Remaining].map((text) => text.split(' '));
  const unit = Math.max(...amounts.map(([, name]) => UNITS.indexOf(name)));
  const [used, remaining] = amounts.map(
    ([amount, name]) => Number(amount) / 1000 ** (unit - UNITS.indexOf(name)),
  );
  return { used, remaining, unit: UNITS[unit], status: Status };
}
