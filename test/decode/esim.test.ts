import { describe, expect, test } from '@jest/globals';
import { androidInstallUrl, appleInstallUrl, esimOf, qrSvg } from '../../src/datasources/telegent/esim.js';

const CODE = 'LPA:1$rsp.example.com$K2-ABC123';
const ACTIVATION = { activationCode: CODE, smdpAddress: 'rsp.example.com', matchingId: 'K2-ABC123' };

describe('the activation code in a QR link', () => {
  test.each([
    ['as it is', `https://quickchart.io/qr?text=${CODE}`],
    ['encoded', `https://quickchart.io/qr?text=${encodeURIComponent(CODE)}`],
    ['encoded twice', `https://quickchart.io/qr?text=${encodeURIComponent(encodeURIComponent(CODE))}`],
    ['before other parameters', `https://quickchart.io/qr?size=200&text=${CODE}&light=fff`],
    ['without a link', CODE],
    ['in lower case', `https://quickchart.io/qr?text=lpa:1$rsp.example.com$K2-ABC123`],
    ['in a link that is not well encoded', `https://quickchart.io/qr?caption=100%&text=${CODE}`],
  ])('%s', (_, link) => expect(esimOf(link)).toEqual(ACTIVATION));

  test('may have no matching id, and may have an OID and a confirmation flag', () => {
    expect(esimOf('LPA:1$rsp.example.com$')).toEqual({
      activationCode: 'LPA:1$rsp.example.com$',
      smdpAddress: 'rsp.example.com',
      matchingId: null,
    });
    expect(esimOf('LPA:1$rsp.example.com$K2$1.3.6.1.4.1.31746$1')).toEqual({
      activationCode: 'LPA:1$rsp.example.com$K2$1.3.6.1.4.1.31746$1',
      smdpAddress: 'rsp.example.com',
      matchingId: 'K2',
    });
  });

  test('reads the host of the specification', () => {
    expect(esimOf('https://quickchart.io/qr?text=LPA:1$T-MOBILE$XYZ-1')?.smdpAddress).toBe('T-MOBILE');
  });

  test.each([
    null,
    '',
    'https://api.telegent.com/qr-activation-link',
    'LPA:1$',
    'LPA:2$host$id',
    'LPA:1$$id',
  ])('is not in %j', (link) => expect(esimOf(link)).toBeNull());
});

test('install links carry the code', () => {
  const apple = new URL(appleInstallUrl(ACTIVATION));
  const android = new URL(androidInstallUrl(ACTIVATION));
  expect([apple.origin, android.origin]).toEqual([
    'https://esimsetup.apple.com',
    'https://esimsetup.android.com',
  ]);
  for (const { pathname, searchParams } of [apple, android]) {
    expect(pathname).toBe('/esim_qrcode_provisioning');
    expect(searchParams.get('carddata')).toBe(CODE);
  }
});

test('a link within the code cannot add parameters to an install link', () => {
  const activation = esimOf(
    `https://quickchart.io/qr?text=${encodeURIComponent(`${CODE}&carddata=LPA:1$evil$x`)}`,
  );
  expect(activation).toEqual(ACTIVATION);
});

test('the QR code is an SVG drawn here', () => {
  const svg = qrSvg(ACTIVATION);
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+">.*<\/svg>$/s);
  expect(svg).not.toContain('rsp.example.com');
  expect(svg).not.toBe(qrSvg({ ...ACTIVATION, activationCode: 'LPA:1$other.example.com$1' }));
});
