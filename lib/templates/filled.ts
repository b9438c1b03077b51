/** Braces with what belongs there; what is not given stands as it is. */
export const filled = (body: string, given: Readonly<Record<string, string | undefined>>): string =>
  body.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(given, name) ? (given[name] ?? whole) : whole))
