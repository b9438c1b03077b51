import type { List, ListItem } from './list'

/**
 * The lists whose words the manager keeps. `grows`: the landlord may add to it; where it does not, a rule of the program
 * stands behind each code. Targets have a page of their own, and the survey's questions are public words in every language.
 */
export const editableLists = {
  incident_types: { name: 'What happened', note: 'As staff classify it', grows: true },
  characteristics: { name: 'What it was about', note: 'Grounds', grows: true },
  mate_crime_indicators: { name: 'Signs of mate crime', note: 'An aid to look closer', grows: true },
  measures: { name: 'Safety measures', note: 'What makes a home safer', grows: true },
  perpetrator_types: { name: 'Alleged perpetrators', note: 'How they stand to us', grows: false },
  risk_questions: { name: 'Risk assessment', note: 'The twelve questions', grows: false },
  risk_overrides: { name: 'What makes a risk High', note: 'Whatever the score', grows: false },
  safeguarding_questions: { name: 'Safeguarding screens', note: 'What is asked', grows: false },
  closure_reasons: { name: 'Reasons for closing', note: 'As staff read them', grows: false },
  witness_choices: { name: 'Ways to help as a witness', note: 'Their names', grows: false },
  control_measures: { name: 'Safe visits', note: 'What to do, and never why', grows: false },
} as const satisfies Partial<Record<List, { name: string; note: string; grows: boolean }>>

export type EditableList = keyof typeof editableLists
/** `list` is whatever an address or a form says. */
export const isEditable = (list: unknown): list is EditableList =>
  typeof list === 'string' && Object.hasOwn(editableLists, list)

/** What the public form leads to is always there; what the landlord added, and what is only an aid, may be taken out. */
const aids: readonly EditableList[] = ['mate_crime_indicators', 'measures']
export const mayBeTakenOut = (list: EditableList, code: string, ours: readonly ListItem[]): boolean =>
  editableLists[list].grows &&
  code !== 'something_else' &&
  (aids.includes(list) || !ours.some(item => item.code === code))

/** "Lights on the stairs" as `lights_on_the_stairs`, and another where that is taken: letters only, as every form of ours reads a code. It never changes its meaning. */
export function newCode(words: string, taken: readonly string[]): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40)
  const base = plain || 'item'
  const free = (code: string): string => (taken.includes(code) ? free(`${code}_x`) : code)
  return free(base)
}

/** Two items that read the same cannot be told apart. */
export const isTaken = (words: string, items: readonly ListItem[], but?: string): boolean =>
  items.some(item => item.code !== but && !item.retired && item.words.toLowerCase() === words.toLowerCase())
