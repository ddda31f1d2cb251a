/** Figures as a table shows them: three digits that count; a dash where there is none. */
export function figure(value) {
  if (value === null || value === undefined || !Number.isFinite(value)) return '-';
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}

export const percent = (share) => (Number.isFinite(share) ? `${figure(share * 100)}%` : '-');
export const milliseconds = (value) => (figure(value) === '-' ? '-' : `${figure(value)} ms`);
export const seconds = (ms) => (figure(ms) === '-' ? '-' : `${figure(ms / 1000)} s`);
