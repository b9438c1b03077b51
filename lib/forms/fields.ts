/** A form as it came in: one string a field, or several where a name came more than once. */
export type Fields = Record<string, string | string[] | undefined>

/** Reads a posted form into plain fields. Files are left out; Next's own hidden fields too. */
export function fieldsOf(form: FormData | URLSearchParams): Fields {
  const fields: Record<string, string | string[]> = Object.create(null)
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue
    const known = fields[name]
    fields[name] = known === undefined ? value : [...[known].flat(), value]
  }
  return { ...fields }
}
