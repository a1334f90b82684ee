/** Arithmetic mean. @throws RangeError on no values */
export const mean = (values: readonly number[]): number => {
  if (values.length === 0) throw new RangeError('no values')
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The smallest value that at least `share` (above 0, up to 1) of all values do not exceed. @throws RangeError on no values */
export const percentile = (values: readonly number[], share: number): number => {
  const value = values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1]
  if (value === undefined) throw new RangeError('no values')
  return value
}
