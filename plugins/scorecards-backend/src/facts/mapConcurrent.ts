/** Maps with a bounded number of calls at a time; results keep the order of the items. */
export async function mapConcurrent<T, R>(
  items: readonly T[],
  limit: number,
  map: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  const entries = items.entries();
  const workers = Array.from(
    { length: Math.min(limit, items.length) },
    async () => {
      for (const [index, item] of entries) {
        results[index] = await map(item);
      }
    },
  );
  await Promise.all(workers);
  return results;
}
