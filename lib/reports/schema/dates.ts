import { z } from 'zod'
import { months } from '@/lib/clock/format'
import { localDate } from '@/lib/clock/local'
import { en } from '@/lib/language/en'
import { line } from '@/lib/reports/schema/fields'

type Parts = { day?: string | undefined; month?: string | undefined; year?: string | undefined }

/** A day of the month, 1 to 31, or no answer. */
export const day = part(text => number(text, 1, 31), en.errors.day)
/** A month as a number or in English ("3", "March", "mar"), kept as a number. */
export const month = part(text => monthNamed(text) ?? number(text, 1, 12), en.errors.month)
/** A year in full or its last two digits ("26", "'98"), kept in full. */
export const year = part(yearIn, en.errors.year)

/** The first thing wrong with the parts taken together, said of the part to change: a date must exist and not be to come. */
export function dateProblem(parts: Parts, now: Date): { field: keyof Parts; message: string } | undefined {
  if (!exists(parts)) return { field: 'day', message: en.errors.noSuchDate }
  if (isToCome(parts, localDate(now)))
    return { field: parts.day && parts.month ? 'day' : 'year', message: en.errors.dateToCome }
}

function part(read: (text: string) => number | undefined, error: string) {
  return line.transform((text, context) => {
    if (text === undefined) return undefined
    const value = read(text.normalize('NFKC').toLowerCase())
    if (value === undefined) context.addIssue({ code: 'custom', message: error })
    return value === undefined ? text : String(value)
  })
}

function number(text: string, least: number, most: number) {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}

function monthNamed(text: string) {
  if (!/^[a-z]{3,9}$/.test(text)) return undefined
  const found = months.findIndex(name => name.toLowerCase().startsWith(text)) + 1
  return found || undefined
}

/** Two digits from 50 on are of the last century. */
function yearIn(text: string) {
  const short = /^['’]?(\d{2})$/.exec(text)?.[1]
  if (short) return Number(short) + (Number(short) < 50 ? 2000 : 1900)
  return number(text, 1900, 2999)
}

/** A year that is not given is taken as a leap year: 29 February may be true. */
function exists({ day, month, year }: Parts) {
  if (!day || !month) return true
  const date = new Date(Date.UTC(Number(year ?? 2024), Number(month) - 1, Number(day)))
  return date.getUTCDate() === Number(day)
}

/** Only what was given is compared, from the year down; without a year it is taken to be past. */
function isToCome({ day, month, year }: Parts, today: string) {
  if (!year) return false
  const given = [year, month, month && day].filter(Boolean).map(text => String(text).padStart(2, '0'))
  return given.join('-') > today.slice(0, given.join('-').length)
}

export const dateParts = z.object({ day, month, year })
