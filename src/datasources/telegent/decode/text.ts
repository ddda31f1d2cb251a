/** Text without surrounding blanks; null for nothing, for blanks and for the word `NULL`, which the platform writes for null. */
export function text(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  return trimmed === '' || trimmed === 'NULL' ? null : trimmed;
}

/**
 * The texts of a list: of plain texts, or of objects that carry the text under `field`. A list of one may come as its only
 * item; nothing is an empty list.
 */
export function textList(value: unknown, field?: string): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => {
    const isObject = typeof item === 'object' && item !== null;
    return text(isObject && field !== undefined ? (item as Record<string, unknown>)[field] : item) ?? [];
  });
}

/** The parts of a text that lists words between commas. */
export function commaSeparated(value: unknown): readonly string[] {
  return (text(value) ?? '').split(',').flatMap((part) => text(part) ?? []);
}
