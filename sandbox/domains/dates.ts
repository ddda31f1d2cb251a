/** A moment as the specification's `date-time`, in UTC; its other written forms are oddities. */
export function instant(at: number): string {
  return new Date(at).toISOString();
}

/** Midnight UTC of `MM/DD/YYYY` or `YYYY-MM-DD`; undefined when it is no date. */
export function dayFrom(text: string): number | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const international = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = american
    ? [american[3], american[1], american[2]].map(Number)
    : (international?.slice(1).map(Number) ?? []);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const at = Date.UTC(year, month - 1, day);
  const made = new Date(at);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? at : undefined;
}
