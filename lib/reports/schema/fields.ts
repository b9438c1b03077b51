import { z } from 'zod'
import { en } from '@/lib/language/en'
import { cleanLine, cleanText, countCharacters, longText, shortText } from '@/lib/reports/schema/text'

/** What an input can hand over: text, text many times, a box (true or false), nothing chosen (null or absent). */
const input = z.union([z.string(), z.array(z.string()), z.boolean(), z.null()], en.errors.choice).optional()
type Input = z.infer<typeof input>

/** One of the codes; "skip", empty and absent are no answer; anything else gets a kind sentence, never a throw. */
export function choice<const Codes extends readonly [string, ...string[]]>(codes: Codes, error = en.errors.choice) {
  return input.transform(value => picks(value)[0]).pipe(z.enum(codes, error).optional())
}

/** Any of the codes, each once, in the order they came. None is no answer. */
export function choices<const Codes extends readonly [string, ...string[]]>(codes: Codes) {
  return input
    .transform(value => [...new Set(picks(value))])
    .pipe(z.array(z.enum(codes, en.errors.choice)))
    .transform(list => (list.length === 0 ? undefined : list))
}

/** A story: many lines, 10,000 characters. */
export const story = written(cleanText, longText, en.errors.tooLong)
/** A few sentences. */
export const note = written(cleanText, 2000, en.errors.noteTooLong)
/** One line, 200 characters: names, numbers, postcodes, in whatever form they are given. */
export const line = written(cleanLine, shortText, en.errors.lineTooLong)

function written(clean: (text: string) => string, most: number, tooLong: string) {
  return input.transform((value, context) => {
    const typed = firstText(value)
    const text = clean(typed)
    if (text === '' && typed.trim() !== '') context.addIssue({ code: 'custom', message: en.errors.unreadable })
    if (countCharacters(text) > most) context.addIssue({ code: 'custom', message: tooLong })
    return text === '' ? undefined : text
  })
}

function picks(value: Input): string[] {
  const all = Array.isArray(value) ? value : typeof value === 'string' ? [value] : value === true ? ['yes'] : []
  return all.map(cleanLine).filter(text => text !== '' && text !== 'skip')
}

/** The first that says something: a name sent twice, once empty, is not an empty answer. */
function firstText(value: Input): string {
  if (Array.isArray(value)) return value.find(text => text.trim() !== '') ?? ''
  return typeof value === 'string' ? value : ''
}
