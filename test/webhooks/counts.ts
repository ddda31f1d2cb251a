import { setTimeout as pause } from 'node:timers/promises';
import type { Stack } from '../stack.js';

/** What became of the events that a server has got, such as `{ 'messages accepted': 1 }`. */
export async function counts({ url }: Pick<Stack, 'url'>): Promise<Readonly<Record<string, number>>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.matchAll(/^telegent_graph_webhooks_total\{route="(\w+)",outcome="(\w+)"\} (\d+)$/gm);
  return Object.fromEntries(
    [...lines].map(([, route, outcome, count]) => [`${route} ${outcome}`, Number(count)]),
  );
}

/** Does something, waits until a server has counted so many events for it, and gives what became of them. */
export async function countsOf(
  stack: Pick<Stack, 'url'>,
  events: number,
  work: () => Promise<unknown>,
): Promise<Readonly<Record<string, number>>> {
  const before = await counts(stack);
  await work();
  for (;;) {
    const after = Object.entries(await counts(stack));
    const news = after.map(([name, count]) => [name, count - (before[name] ?? 0)] as const);
    const sum = news.reduce((total, [, count]) => total + count, 0);
    if (sum >= events) return Object.fromEntries(news.filter(([, count]) => count > 0));
    await pause(20);
  }
}
