import { expect, jest, test } from '@jest/globals';
import { familyHome, managerOf } from '../requests/screens.js';
import { startStack } from '../stack.js';

/** Every test starts processes, which a busy machine takes its time for. */
jest.setTimeout(120_000);

const LPA_CODE = /LPA:1\$[^"\s\\]+/g;

test('at LOG_LEVEL=trace, through failures too, no secret is written anywhere', async () => {
  const stack = await startStack({ env: { LOG_LEVEL: 'trace' } });
  try {
    const { familyNumber } = stack.state.demo;
    const bearer = await stack.token(managerOf(stack));
    await stack.query(
      'query ($n: E164) { number(number: $n) { esim { activationCode appleInstallUrl } } }',
      {
        n: familyNumber,
      },
      { as: bearer },
    );
    await familyHome(stack);
    const partnerKey = 'a-partner-key-that-nobody-knows';
    await stack.query('{ viewer { role } }', {}, { as: null, headers: { 'x-partner-key': partnerKey } });
    for (const fault of [
      { operation: 'checkPortInEligibility', kind: 'expired-token' },
      { operation: 'checkPortInEligibility', kind: 'reset-before' },
      {
        operation: 'createToken',
        kind: 'status',
        status: 400,
        message: `Bad ${stack.sandbox.accountSecret}`,
      },
    ]) {
      await stack.control('faults', fault);
      await stack.query(
        '{ portInEligibility(input: { number: "+12125550143", classification: MVNO }) { eligible } }',
      );
      await stack.query(`{ number(number: "${familyNumber}") { e164 `);
    }

    const lines = await stack.control<readonly Record<string, unknown>[]>('records/numbers');
    const codes = JSON.stringify(lines).match(LPA_CODE) ?? [];
    expect(codes.length).toBeGreaterThan(0);

    await stack.stopServer();
    const written = stack.output();
    expect(written).toContain('"operationType":"query"');
    expect(written).not.toMatch(LPA_CODE);
    expect(written).not.toMatch(/LPA%3A1/i);
    expect(written).not.toMatch(/eyJ[\w-]{10,}\./);
    expect(written).not.toMatch(/portOutPin|AccountSecret/i);
    for (const secret of [stack.sandbox.accountSecret, bearer, partnerKey])
      expect(written).not.toContain(secret);
    expect(written).not.toMatch(/Warning:/);
  } finally {
    await stack.stop();
  }
});
