import { renderSVG } from 'uqr';

/** Pages of the phones' makers that open the phone's own eSIM dialogue; the code travels in the query. */
const APPLE_INSTALL = 'https://esimsetup.apple.com/esim_qrcode_provisioning';
const ANDROID_INSTALL = 'https://esimsetup.android.com/esim_qrcode_provisioning';

/** The code as a QR image, drawn here so that no third party sees it. */
export function qrSvg(activationCode: string): string {
  return renderSVG(activationCode, { ecc: 'M', border: 4 });
}

export function appleInstallUrl(activationCode: string): string {
  return installUrl(APPLE_INSTALL, activationCode);
}

export function androidInstallUrl(activationCode: string): string {
  return installUrl(ANDROID_INSTALL, activationCode);
}

function installUrl(page: string, activationCode: string): string {
  return `${page}?carddata=${encodeURIComponent(activationCode)}`;
}
