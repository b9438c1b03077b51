/** Arrays as one literal each: the driver sends a list of values otherwise. For codes and hashes, which hold no quotes. */
export const hexArray = (values: readonly Buffer[]): string =>
  `{${values.map(value => `"\\\\x${value.toString('hex')}"`).join(',')}}`

export const textArray = (texts: readonly string[]): string => `{${texts.join(',')}}`
