/** Tells the bench where this peer answers; without the bench nobody is left to stop it. */
export function ready(url) {
  process.once('disconnect', () => process.exit(0));
  process.send({ url });
}
