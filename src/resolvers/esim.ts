import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { Esim as EsimRecord } from '../datasources/contracts/index.js';
import { androidInstallUrl, appleInstallUrl, qrSvg } from '../schema/number/esim-install.js';
import { Esim } from '../schema/number/esim.js';
import { Url } from '../schema/scalars/index.js';

@Resolver(() => Esim)
export class EsimResolver {
  @FieldResolver(() => String, {
    description: 'The activation code as a QR code, an SVG image to be scanned by another phone.',
  })
  qrSvg(@Root() { activationCode }: EsimRecord): string {
    return qrSvg(activationCode);
  }

  @FieldResolver(() => Url, {
    description: 'Opens the installation on the iPhone that follows it. Needs iOS 17.4 or later.',
  })
  appleInstallUrl(@Root() { activationCode }: EsimRecord): string {
    return appleInstallUrl(activationCode);
  }

  @FieldResolver(() => Url, {
    description: 'Opens the installation on the Android phone that follows it. Not every maker supports it.',
  })
  androidInstallUrl(@Root() { activationCode }: EsimRecord): string {
    return androidInstallUrl(activationCode);
  }
}
