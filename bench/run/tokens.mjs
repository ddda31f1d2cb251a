import { SignJWT } from 'jose';

/** HS256, as every peer verifies it. */
export const JWT_SECRET = 'the secret of the benchmark, long enough';
const key = Buffer.from(JWT_SECRET);

const tokens = new Map();

/** A bearer token for these claims, valid for longer than a run takes; the same claims get the same one. */
export async function tokenFor(claims) {
  const name = JSON.stringify(claims);
  if (!tokens.has(name)) {
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuedAt()
      .setExpirationTime('12h')
      .sign(key);
    tokens.set(name, token);
  }
  return tokens.get(name);
}
