/** Throws unless two peers that speak the same schema answered the same data: else they would not have done the same work. */
export function expectSameAnswer(title, text, expected) {
  const difference = firstDifference(JSON.parse(text).data, JSON.parse(expected).data, 'data');
  if (difference) throw new Error(`${title} answers something else: ${difference}`);
}

function firstDifference(one, other, path) {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other ? null : `${path} is ${JSON.stringify(one)}, not ${JSON.stringify(other)}`;
  }
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const difference = firstDifference(one[name], other[name], `${path}.${name}`);
    if (difference) return difference;
  }
  return null;
}
