import type { ageBands } from '@/lib/reports/report'

export type AgeBand = (typeof ageBands)[number]

/** Under 18: the safeguarding lead is told the same day (domain §6.7). */
export const childBands = ['under_13', '13_15', '16_17'] as const satisfies readonly AgeBand[]

export const ageNames: Record<AgeBand, string> = {
  under_13: 'Under 13',
  '13_15': '13 to 15',
  '16_17': '16 or 17',
  '18_or_over': '18 or over',
}

export const isChildAge = (band: AgeBand | null | undefined): boolean => childBands.some(child => child === band)

/** What holds for somebody under 18, before anybody contacts them (domain §6.7). Empty for an adult, and where nobody said. */
export function childRules(band: AgeBand | null | undefined): string[] {
  if (!isChildAge(band)) return []
  const survey = band === '16_17' ? [] : ['Send no survey.']
  return [
    'Do not tell a parent or carer by yourself: they may be part of it. Talk to the safeguarding lead the same day.',
    'Only at the time and place they said. No letters home unless they asked for them.',
    'An officer with an enhanced DBS check. An adult they choose may be there.',
    ...survey,
    'Say: “You have not done anything wrong.” Childline: 0800 1111.',
  ]
}
