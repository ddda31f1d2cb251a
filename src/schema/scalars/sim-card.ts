const ICCID = /^\d{18,22}$/;

/** The ICCID's 18 to 22 digits, without spaces, dashes and a last filler `F`; null when the text is no ICCID. */
export function toIccid(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '').replace(/f$/i, '');
  return ICCID.test(digits) ? digits : null;
}
