/** Tells whoever waits what is being measured. */
export function say(text) {
  process.stderr.write(`${String(Math.round(performance.now() / 1000)).padStart(5)} s  ${text}\n`);
}
