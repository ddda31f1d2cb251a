import { buildWhenStale } from '../scripts/build.mjs';

/** jest's global setup: tests start real processes out of dist/. */
export default function setUp() {
  buildWhenStale();
}
