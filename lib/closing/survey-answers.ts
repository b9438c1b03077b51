/** From not at all to very much. */
export const surveyMarks = ['1', '2', '3', '4', '5'] as const

/** What was answered, as numbers. A question left empty is not there. */
export function answersGiven(codes: readonly string[], said: Record<string, unknown>): Record<string, number> {
  const given = codes.flatMap(code =>
    surveyMarks.some(mark => mark === said[code]) ? [[code, Number(said[code])] as const] : [],
  )
  return Object.fromEntries(given)
}
