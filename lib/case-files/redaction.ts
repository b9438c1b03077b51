import { addressForms, emailForms, phoneForms } from './contact-forms'
import { foldText } from './folding'
import { nameForms, wholeNameForm } from './name-forms'

/** Somebody as far as words can give them away. */
export type Someone = {
  /** "Person C", or the part a colleague has: what stands in place of their name. */
  standsAs: string
  isHidden: boolean
  names: readonly string[]
  phones?: readonly string[]
  emails?: readonly string[]
  addresses?: readonly string[]
}

export type Redact = (text: string) => string

type Rule = { pattern: RegExp; instead: string; keeps: boolean }
type Found = { start: number; end: number; instead: string; keeps: boolean }

/**
 * The one place where words lose who they are about: replaces every form of the name, number, mail and address of each
 * hidden person (domain §6.5, by person). The whole name of somebody who is shown stays, also where a hidden person has
 * a part of it; what both are called in full goes.
 */
export function redactionOf(people: readonly Someone[]): Redact {
  const hidden = people.filter(({ isHidden }) => isHidden).flatMap(rulesOf)
  const kept = people.filter(({ isHidden }) => !isHidden).flatMap(one => keeping(one, people))
  const rules = [...kept.filter(({ sample }) => !goesWhole(sample, people)).map(({ rule }) => rule), ...hidden]
  return text => replaceAll(text, rules)
}

const rule = (form: string, instead: string, keeps = false): Rule => ({
  pattern: new RegExp(form, 'g'),
  instead,
  keeps,
})

function rulesOf({ standsAs, names, phones = [], emails = [], addresses = [] }: Someone): Rule[] {
  return [
    ...emails.flatMap(emailForms).map(form => rule(form, `[mail address of ${standsAs}]`)),
    ...phones.flatMap(phoneForms).map(form => rule(form, `[number of ${standsAs}]`)),
    ...addresses.flatMap(addressForms).map(form => rule(form, `[address of ${standsAs}]`)),
    ...names.flatMap(nameForms).map(form => rule(form, standsAs)),
  ]
}

/** The names and addresses of those who are shown, which are theirs even where somebody hidden shares a part. */
function keeping({ names, addresses = [] }: Someone, people: readonly Someone[]) {
  const whole = names.flatMap(name => [[name, wholeNameForm(name)] as const])
  const homes = addresses.flatMap(address =>
    addressForms(address)
      .filter(form => !isElsewhereToo(form, address, people))
      .map(form => [address, form] as const),
  )
  return [...whole, ...homes].flatMap(([sample, form]) => (form ? [{ sample, rule: rule(form, '', true) }] : []))
}

/** "Flat 12" is somebody hidden's as well, in another house: then it could be theirs that is meant. */
const isElsewhereToo = (form: string, address: string, people: readonly Someone[]): boolean =>
  people.some(
    ({ isHidden, addresses = [] }) =>
      isHidden && addresses.some(other => !sameWords(other, address) && addressForms(other).includes(form)),
  )

/** Somebody hidden is called exactly so, or lives exactly there and nowhere else is known: then nothing of it is kept. */
function goesWhole(sample: string, people: readonly Someone[]): boolean {
  return people.some(({ isHidden, names }) => isHidden && names.some(name => sameWords(name, sample)))
}

const sameWords = (one: string, other: string) => wordsOf(one) === wordsOf(other)
const wordsOf = (text: string) => (foldText(text).text.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ')

function replaceAll(text: string, rules: readonly Rule[]): string {
  const folded = foldText(text)
  const found = rules.flatMap(({ pattern, ...rest }) =>
    [...folded.text.matchAll(pattern)]
      .filter(([all]) => all !== '')
      .map(match => ({
        start: folded.from[match.index] ?? 0,
        end: folded.to[match.index + match[0].length - 1] ?? 0,
        ...rest,
      })),
  )
  return written(text, asOne(text, standing(found)))
}

/** Of what overlaps, what is kept wins where it covers the rest; else the two become one, told by the longer. */
function standing(found: Found[]): Found[] {
  const inOrder = [...found].sort((a, b) => a.start - b.start || b.end - a.end || Number(b.keeps) - Number(a.keeps))
  const result: Found[] = []
  for (const one of inOrder) {
    const last = result.at(-1)
    if (!last || one.start >= last.end) result.push({ ...one })
    else if (last.keeps && one.end <= last.end) continue
    else result.splice(-1, 1, joined(last, one))
  }
  return result
}

/** "Nowak, Anna" is one person and not two. */
function asOne(text: string, found: Found[]): Found[] {
  const result: Found[] = []
  for (const one of found) {
    const last = result.at(-1)
    const isSame = last && !last.keeps && !one.keeps && last.instead === one.instead
    if (isSame && /^[\s,.\p{Pd}_]{0,2}$/u.test(text.slice(last.end, one.start))) last.end = one.end
    else result.push(one)
  }
  return result
}

function joined(last: Found, one: Found): Found {
  if (one.keeps && last.end >= one.end) return last
  const told = last.keeps || (!one.keeps && one.end - one.start > last.end - last.start) ? one : last
  return { start: last.start, end: Math.max(last.end, one.end), instead: told.instead, keeps: false }
}

function written(text: string, found: Found[]): string {
  let at = 0
  let result = ''
  for (const { start, end, instead, keeps } of found) {
    result += text.slice(at, start) + (keeps ? text.slice(start, end) : instead)
    at = end
  }
  return result + text.slice(at)
}
