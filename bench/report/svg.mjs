/** The little of SVG that the charts need. */
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (value) => String(value).replaceAll(/[&<>"]/g, (character) => ESCAPES[character]);
const rounded = (value) => (typeof value === 'number' ? Number(value.toFixed(1)) : value);

export const element = (name, attributes, ...content) =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(rounded(value))}"`)
    .join('')}>${content.join('')}</${name}>`;

export const label = (x, y, text, attributes = {}) => element('text', { x, y, ...attributes }, escaped(text));

export const COLOURS = {
  graph: '#0b7a75',
  apollo: '#7b4fa3',
  'apollo-cache': '#a987c9',
  yoga: '#d9822b',
  mesh: '#2f6fb7',
  bare: '#9aa0a6',
};
export const INK = '#1f2328';
export const FAINT = '#d0d7de';
export const WRONG = '#cf222e';

/** A whole picture on white, so that it reads the same on a dark page. */
export const picture = ({ width, height, title }, ...content) =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'font-family': 'system-ui, sans-serif',
      'font-size': 13,
      fill: INK,
    },
    element('title', {}, escaped(title)),
    element('rect', { width, height, fill: '#ffffff', rx: 6 }),
    label(16, 26, title, { 'font-weight': 600, 'font-size': 15 }),
    ...content,
  );
