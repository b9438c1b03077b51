import type { TypedField } from '@/lib/access/kept-typing'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const secret = ['password', 'hidden', 'file', 'submit', 'button', 'reset', 'image']
const isChoice = (field: Field): field is HTMLInputElement => ['radio', 'checkbox'].includes(field.type)

/** What is worth keeping: fields of the forms of a page, but never a password, a code or a file. */
export function asField(element: EventTarget | Element | null): Field | undefined {
  const known =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  if (!known || secret.includes(element.type) || !element.name || !element.closest('main form')) return undefined
  return /password|one-time-code/.test(element.autocomplete) ? undefined : element
}

/** What the fields say that somebody touched. */
export function typedIn(touched: Iterable<Field>): TypedField[] {
  return [...touched].flatMap(field => {
    const form = formsOf().indexOf(field.form as HTMLFormElement)
    if (!field.isConnected || form < 0) return []
    const said = { form, name: field.name, label: labelOf(field), text: field.value }
    if (isChoice(field)) return [{ ...said, chosen: field.checked }]
    return field.value.trim() ? [said] : []
  })
}

/**
 * Puts words back into the fields they stood in: the same form, name and label, so that nothing meant for one reader ends
 * in a field for another. Returns what has no place on the page any more.
 */
export function putBack(fields: readonly TypedField[]): TypedField[] {
  return fields.filter(said => {
    const field = placeOf(said)
    if (!field) return said.chosen === undefined
    if (isChoice(field)) {
      if (field.checked !== said.chosen) field.click()
    } else write(field, said.text)
    return false
  })
}

function placeOf({ form, name, label, text, chosen }: TypedField): Field | undefined {
  return [...(formsOf()[form]?.elements ?? [])].map(asField).find(field => {
    if (field?.name !== name || labelOf(field) !== label) return false
    return isChoice(field) === (chosen !== undefined) && (!isChoice(field) || field.value === text)
  })
}

/** As if it were typed: whatever keeps count of the field learns of it. */
function write(field: Field, text: string): void {
  const prototype = Object.getPrototypeOf(field) as object
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
  for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }))
}

const formsOf = (): HTMLFormElement[] => [...document.querySelectorAll<HTMLFormElement>('main form')]
const labelOf = (field: Field): string => (field.labels?.[0]?.textContent ?? field.ariaLabel ?? '').trim().slice(0, 500)
