/** A form as it came in: one string a field, or several where a name came more than once. */
export type Fields = Record<string, string | string[] | undefined>

/** More than any form of ours has. What comes after is not read: a flood of names must not hold the process up. */
const mostFields = 2_000

/** Reads a posted form into plain fields. Files are left out; Next's own hidden fields too. */
export function fieldsOf(form: FormData | URLSearchParams): Fields {
  const fields = new Map<string, string[]>()
  let read = 0
  for (const [name, value] of form.entries()) {
    if (++read > mostFields) break
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue
    const known = fields.get(name)
    if (known) known.push(value)
    else fields.set(name, [value])
  }
  return Object.fromEntries([...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]))
}
