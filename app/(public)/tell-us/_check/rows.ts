import { months } from '@/lib/clock/format'
import { en, type Language, labels } from '@/lib/language/en'
import type { Landlord } from '@/lib/language/landlord'
import type { Answers, Field } from '@/lib/reports/answers'
import { pageOf, questionsFor } from '@/lib/reports/journey'

/** One question of the check page: what was answered, in the words it was asked in. No lines: it was skipped. */
export type Row = { field: Field; question: string; lines: string[]; href: string }

type Question = keyof Language['questions']
type Shown = { field: Field; also?: readonly Field[]; question?: Question }

const sections: Record<1 | 2 | 3, readonly Shown[]> = {
  1: [
    { field: 'safe' },
    { field: 'role', also: ['permission'] },
    { field: 'age' },
    { field: 'what', also: ['talk'] },
    { field: 'types' },
    { field: 'grounds', also: ['groundsOther'] },
  ],
  2: [
    { field: 'when', also: ['howOften', 'day', 'month', 'year'] },
    { field: 'place', also: ['postcode', 'placeWords'] },
    { field: 'perpetrator', also: ['perpetratorWords'] },
    { field: 'keepFrom' },
    { field: 'before' },
    { field: 'told', also: ['toldReference'] },
    { field: 'evidence' },
  ],
  3: [{ field: 'level' }, { field: 'wishes' }, { field: 'adjustments', also: ['languageNeeded', 'officerGender'] }],
}

const contact: readonly Shown[] = [
  { field: 'name', also: ['phone', 'email', 'address', 'noContact'], question: 'contact' },
  { field: 'channels', also: ['via'] },
  { field: 'times' },
  { field: 'voicemail' },
  { field: 'seenByOthers' },
  { field: 'livesWith' },
  { field: 'safeWord' },
]

/** The rows of a part of the form; a question that was never asked has none. */
export const rowsOf = (part: 1 | 2 | 3, answers: Answers, landlord: Landlord): Row[] =>
  rows(sections[part], answers, landlord)

/** How to reach this person: folded away, because someone may see the screen. */
export const contactRows = (answers: Answers, landlord: Landlord): Row[] => rows(contact, answers, landlord)

function rows(shown: readonly Shown[], answers: Answers, landlord: Landlord): Row[] {
  return shown.filter(({ field }) => wasAsked(field, answers)).map(row => rowOf(row, answers, landlord))
}

function wasAsked(field: Field, answers: Answers) {
  if (field === 'keepFrom') return answers.perpetrator === 'works_for_landlord' || answers.keepFrom !== undefined
  if (field === 'name') return answers.level !== 'anonymous'
  const page = pageOf(field)
  return page !== undefined && questionsFor(page, answers).includes(field)
}

function rowOf({ field, also = [], question }: Shown, answers: Answers, landlord: Landlord): Row {
  const words = labels(landlord) as Record<string, Record<string, string>>
  const lines = [field, ...also].flatMap(one => linesOf(one, answers, words[one]))
  const asked = en.questions[question ?? (field as Question)].label
  return { field, question: asked, lines, href: `/tell-us/${pageOf(field)}?from=check#${field}` }
}

function linesOf(field: Field, answers: Answers, options: Record<string, string> | undefined): string[] {
  if (field === 'month' || field === 'year') return []
  if (field === 'day') return dateLine(answers)
  return [answers[field] ?? []].flat().map(value => options?.[value] ?? value)
}

/** "3 March 2026", or as much of it as was given. */
function dateLine({ day, month, year }: Answers): string[] {
  const named = months[Number(month) - 1] ?? month
  const given = [day, named, year].filter(part => part !== undefined)
  return given.length > 0 ? [given.join(' ')] : []
}
