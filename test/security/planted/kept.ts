import { readdirSync, readFileSync } from 'node:fs';
import { createClient } from '@keyv/redis';

/** Everything that stands in the files of a folder: the database and its log. */
export function bytesIn(folder: string): string {
  return readdirSync(folder)
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');
}

/** Every key of a Redis and whatever it holds. */
export async function valuesIn(url: string): Promise<string> {
  const client = createClient({ url });
  await client.connect();
  try {
    const kept: unknown[] = [];
    for (const key of await client.keys('*')) {
      const type = await client.type(key);
      const reads: Readonly<Record<string, () => Promise<unknown>>> = {
        string: () => client.get(key),
        hash: () => client.hGetAll(key),
        list: () => client.lRange(key, 0, -1),
        set: () => client.sMembers(key),
        zset: () => client.zRange(key, 0, -1),
        stream: () => client.xRange(key, '-', '+'),
        // It has gone meanwhile.
        none: () => Promise.resolve(null),
      };
      const read = reads[type];
      if (!read) throw new Error(`There is no way to read the ${type} ${key}`);
      kept.push(key, await read());
    }
    return JSON.stringify(kept);
  } finally {
    client.destroy();
  }
}
