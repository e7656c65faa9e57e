/** The path through a row of values, begun anew after each missing one. */
export function lineThrough(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, index) => {
      if (value === null) return ''
      const pen = index === 0 || values[index - 1] === null ? 'M' : 'L'
      return `${pen}${x(index).toFixed(1)} ${y(value).toFixed(1)}`
    })
    .join('')
}
