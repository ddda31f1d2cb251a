import { renderSVG } from 'uqr';

/** What a device needs to download an eSIM profile. All of it is secret: whoever has it can take the line. */
export interface EsimActivation {
  /** The whole code, `LPA:1$host$matchingId`, as a QR code carries it. */
  readonly activationCode: string;
  /** Host name of the SM-DP+ server. */
  readonly smdpAddress: string;
  /** Null when the server finds the profile by the device. */
  readonly matchingId: string | null;
}

/** Format 1 of GSMA SGP.22: host, matching id, and optionally the server's OID and a confirmation flag. */
const ACTIVATION_CODE =
  /LPA:1\$(?<host>[A-Z0-9](?:[A-Z0-9.-]*[A-Z0-9])?)\$(?<matchingId>[A-Z0-9-]*)(?<rest>(?:\$[0-9.]*){0,2})/i;

/** A link within a link is encoded twice. */
const DECODINGS = 2;

/** The activation code within the platform's QR link. Null when there is none, as in a link to a page. */
export function esimOf(qrLink: string | null): EsimActivation | null {
  const found = ACTIVATION_CODE.exec(decodedUrl(qrLink ?? ''))?.groups;
  const { host, matchingId = '', rest = '' } = found ?? {};
  if (host === undefined) return null;
  return {
    activationCode: `LPA:1$${host}$${matchingId}${rest}`,
    smdpAddress: host,
    matchingId: matchingId === '' ? null : matchingId,
  };
}

function decodedUrl(link: string): string {
  let decoded = link;
  for (let round = 0; round < DECODINGS; round++) {
    try {
      decoded = decodeURIComponent(decoded);
    } catch {
      return decoded;
    }
  }
  return decoded;
}

/** Opens the eSIM installation on iOS 17.4 and later. The code holds only characters that a query may hold as they are. */
export function appleInstallUrl({ activationCode }: EsimActivation): string {
  return `https://esimsetup.apple.com/esim_qrcode_provisioning?carddata=${activationCode}`;
}

/** Opens the eSIM installation on Android. */
export function androidInstallUrl({ activationCode }: EsimActivation): string {
  return `https://esimsetup.android.com/esim_qrcode_provisioning?carddata=${activationCode}`;
}

/** The activation code as a QR code, drawn here so that no third party sees it. */
export function qrSvg({ activationCode }: EsimActivation): string {
  // SGP.22 leaves the error correction open; level M survives a scratched print. The standard asks for four blank modules.
  return renderSVG(activationCode, { ecc: 'M', border: 4 });
}
