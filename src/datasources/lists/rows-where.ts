/** The rows that are wanted, in their order; every row is asked about at once, so that what the answers rest on is batched. */
export async function rowsWhere<Row>(
  rows: readonly Row[],
  isWanted: (row: Row) => Promise<boolean>,
): Promise<readonly Row[]> {
  const wanted = await Promise.all(rows.map(isWanted));
  return rows.filter((_, at) => wanted[at]);
}
