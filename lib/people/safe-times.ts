import type { SafeWindow } from './person'

/**
 * What people write of their safe times, as far as a clock can keep to it: "Thursdays 10:00–12:00", "Mon–Thu 10–12",
 * "Weekdays, 10am to 2pm", "Tuesday and Thursday mornings", "after 6pm". Every word must be understood, or nothing is:
 * a half-understood promise is worse than asking (domain §6.8).
 */
export function windowsIn(text: string | undefined): SafeWindow[] {
  if (!text) return []
  const parts = folded(text)
    .split(/[;\n.]+|(?<=\d|[ap]m|noon|ings?|any ?time|all day), (?=(?:mon|tue|wed|thu|fri|sat|sun|week|every)[^,]*\d)/)
    .map(part => part.trim())
    .filter(part => part !== '')
  const windows = parts.map(windowOf)
  return windows.every(window => window !== undefined) ? windows : []
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[–—−‒]/g, '-')
    .replace(/(\d)\.(\d\d)/g, '$1:$2')
    .replace(/\s+/g, ' ')
    .trim()
}

const dayNames = [
  'mon(?:day)?',
  'tue(?:s|sday)?',
  'wed(?:s|nesday)?',
  'thu(?:r|rs|rsday)?',
  'fri(?:day)?',
  'sat(?:urday)?',
  'sun(?:day)?',
]
const day = `(?:${dayNames.join('|')})s?`
const groups: Record<string, number[]> = {
  weekday: [1, 2, 3, 4, 5],
  'week day': [1, 2, 3, 4, 5],
  weekend: [6, 7],
  'every day': [1, 2, 3, 4, 5, 6, 7],
  'any day': [1, 2, 3, 4, 5, 6, 7],
  daily: [1, 2, 3, 4, 5, 6, 7],
}
const days = `(?:${day}(?: ?(?:-|to|,|and|&|or|,? and) ?${day})*|(?:${Object.keys(groups).join('|')})s?)`
const time = '(?:\\d{1,2}(?::\\d{2})? ?(?:am|pm)?|noon|midday|midnight|12 noon)'
const span = `(?:(?:between |from )?${time} ?(?:-|to|until|till|and) ?${time}|(?:after|from) ${time}|(?:before|until|till) ${time}|mornings?|afternoons?|evenings?|any ?time|all day)`
/** Known places only: "in the evening", "at the weekend" and "in the holidays" look the same and mean another time. */
const ofPlace = '(?:day|community|health|youth|family|advice|drop-in|leisure|local|council|housing)'
const placeNames =
  'cent(?:re|er)|library|school|college|office|surgery|clinic|hospital|church|mosque|temple|gurdwara|synagogue|hall|hub|club|cafe|gym|shop'
const place = `(?: ?,? ?(?:at|in) the (?:${ofPlace} )?(?:${placeNames}))?`
const whole = new RegExp(
  `^(?:on |only )?(?:(?<first>${days}),? ?(?:only )?(?:in the |between |from )?(?<after>${span})|(?<before>${span}),? ?(?:on )?(?<last>${days})|(?<alone>${span}))(?: only)?${place}(?: only)?$`,
)

function windowOf(part: string): SafeWindow | undefined {
  const { first, last, after, before, alone } = whole.exec(part)?.groups ?? {}
  const times = spanOf(after ?? before ?? alone)
  const on = first || last ? daysOf(first ?? last ?? '') : groups.daily
  return times && on && on.length > 0 ? { days: on, ...times } : undefined
}

function daysOf(words: string): number[] | undefined {
  const group = Object.entries(groups).find(([name]) => words === name || words === `${name}s`)
  if (group) return group[1]
  const range = new RegExp(`^(${day}) ?(?:-|to) ?(${day})$`).exec(words)
  if (range) return daysBetween(numberOf(range[1]), numberOf(range[2]))
  const listed = [...words.matchAll(new RegExp(day, 'g'))].map(([name]) => numberOf(name))
  return /-|\bto\b/.test(words) ? undefined : [...new Set(listed)].sort()
}

const numberOf = (name: string | undefined) =>
  dayNames.findIndex(pattern => new RegExp(`^${pattern}s?$`).test(name ?? '')) + 1

const daysBetween = (from: number, to: number) =>
  from <= to ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : undefined

const dayParts: Record<string, Omit<SafeWindow, 'days'>> = {
  morning: { from: '09:00', to: '12:00' },
  afternoon: { from: '12:00', to: '17:00' },
  evening: { from: '17:00', to: '20:00' },
  anytime: { from: '09:00', to: '20:00' },
  'any time': { from: '09:00', to: '20:00' },
  'all day': { from: '09:00', to: '20:00' },
}

function spanOf(words: string | undefined): Omit<SafeWindow, 'days'> | undefined {
  if (!words) return undefined
  const part = dayParts[words.replace(/s$/, '')]
  if (part) return part
  const open = /^(after|from|before|until|till) (.+)$/.exec(words)
  if (open && !/-| to | until | till | and /.test(words)) return openSpan(open[1] ?? '', open[2] ?? '')
  const [from, to] = words.replace(/^(?:between|from) /, '').split(/ ?(?:-|\bto\b|\buntil\b|\btill\b|\band\b) ?/)
  return closedSpan(from ?? '', to ?? '')
}

function openSpan(word: string, at: string) {
  const time_ = timeOf(at)
  if (!time_) return undefined
  return word === 'after' || word === 'from' ? ordered(time_, '20:00') : ordered('09:00', time_)
}

/** "10-12" is the morning, "2-4" the afternoon; "10am to 2pm" says it; "3-5pm" is the afternoon twice. */
function closedSpan(from: string, to: string) {
  const half = /(am|pm)$/.exec(to)?.[1]
  const bare = !/am|pm|:|noon|mid/.test(from)
  const end = timeOf(to, undefined)
  const start = timeOf(
    from,
    bare &&
      half === 'pm' &&
      Number(from) < 12 &&
      Number(from) <= Number.parseInt(to, 10) &&
      Number.parseInt(to, 10) !== 12
      ? 'pm'
      : undefined,
  )
  return start && end ? ordered(start, end) : undefined
}

const ordered = (from: string, to: string) => (from < to ? { from, to } : undefined)

/** An hour without am or pm from 1 to 7 is taken for the afternoon: nobody means the night by it. */
function timeOf(words: string, said?: string): string | undefined {
  const plain = words.trim()
  if (plain === 'noon' || plain === 'midday' || plain === '12 noon') return '12:00'
  if (plain === 'midnight') return '24:00'
  const [, digits, minutes = '00', half = said] = /^(\d{1,2})(?::(\d{2}))? ?(am|pm)?$/.exec(plain) ?? []
  if (digits === undefined || Number(minutes) > 59) return undefined
  const hour = hourOf(Number(digits), half, words.includes(':'))
  return hour === undefined ? undefined : `${String(hour).padStart(2, '0')}:${minutes}`
}

function hourOf(hour: number, half: string | undefined, exact: boolean): number | undefined {
  if (half) return hour < 1 || hour > 12 ? undefined : (hour % 12) + (half === 'pm' ? 12 : 0)
  if (hour > 23) return undefined
  return !exact && hour >= 1 && hour <= 7 ? hour + 12 : hour
}
