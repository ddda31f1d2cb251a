import { jwtVerify } from 'jose';

const secret = Buffer.from(process.env.AUTH_JWT_SECRET);

/** Who asks, by the bearer token of the `Authorization` header; null without a good one. */
export async function viewerOf(authorization) {
  const [, token] = /^Bearer (.+)$/.exec(authorization ?? '') ?? [];
  if (token === undefined) return null;
  const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'] });
  return payload;
}
