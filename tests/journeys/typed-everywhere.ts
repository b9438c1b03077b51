import { hiddenFields, type StaffVisitor } from './staff-visitor'

/** What nobody would write. */
export const mark = 'quokkaberry'

/** Fills every form of a page with the mark, sends each, and says how many were taken. */
export async function typeEverywhere(person: StaffVisitor, address: string): Promise<number> {
  const page = await (await person.get(address)).text()
  let taken = 0
  for (const form of formsOf(page)) {
    const answer = await person.send(address, { method: 'POST', body: filled(form) })
    await answer.arrayBuffer()
    if (answer.status === 303) taken++
  }
  return taken
}

/** The forms of a page that a server action takes. */
export const formsOf = (page: string): string[] =>
  page.match(/<form[\s\S]*?<\/form>/g)?.filter(form => hiddenFields(form).length > 0) ?? []

/** A form with the mark, or other words, in every field, and the first of what is offered to choose from. */
export function filled(form: string, words = mark): FormData {
  const body = new FormData()
  for (const [name, value] of hiddenFields(form)) body.append(name, value)
  for (const tag of form.match(/<(input|textarea)[^>]*>/g) ?? []) {
    const name = attribute(tag, 'name')
    if (name && !name.startsWith('$') && !body.has(name)) body.append(name, answerTo(tag, words))
  }
  for (const [, open = '', options = ''] of form.matchAll(/(<select[^>]*>)([\s\S]*?)<\/select>/g)) {
    const values = [...options.matchAll(/value="([^"]+)"/g)].map(([, value]) => value ?? '')
    body.append(attribute(open, 'name'), values[0] ?? '')
  }
  return body
}

function answerTo(tag: string, words: string): string {
  const type = tag.startsWith('<textarea') ? 'textarea' : attribute(tag, 'type') || 'text'
  if (['hidden', 'radio', 'checkbox'].includes(type)) return attribute(tag, 'value')
  if (type === 'date') return '2026-11-27'
  if (type === 'datetime-local') return '2026-11-27T10:00'
  return type === 'email' ? `${mark}@larkmoor.example` : words
}

const attribute = (tag: string, name: string): string => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? ''
