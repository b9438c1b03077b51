import { absentOf, addressOf, anybodys, type Ids, said } from './every-role'
import type { StaffVisitor } from './staff-visitor'
import { recordRoutes } from './standing-of-records'
import { filled, formsOf } from './typed-everywhere'

/** A page that lies open before somebody, with the forms it had when it was read. */
export type Held = { route: string; page: string }

/** Every page of the record that somebody gets into. */
export async function pagesHeldBy(person: StaffVisitor, ids: Ids): Promise<Held[]> {
  const held: Held[] = []
  for (const { route } of recordRoutes.filter(one => !one.route.includes('#'))) {
    const { status, body } = await said(person, addressOf(route, ids))
    if (status === 200) held.push({ route, page: body })
  }
  return held
}

/** Sends each form of a page, and the same form for a record that is not there: how often, and how often they differ. */
export async function sendHeld(person: StaffVisitor, { route, page }: Held, ids: Ids) {
  const absent = absentOf(ids)
  const send = async (form: string, of: Ids) => {
    const answer = await person.send(addressOf(route, of), { method: 'POST', body: filled(form) })
    return { status: answer.status, body: `${answer.headers.get('location')} ${await answer.text()}` }
  }
  const forms = formsOf(page)
  let told = 0
  for (const form of forms) {
    const [hidden, missing] = [await send(form, ids), await send(withIdsOf(form, ids, absent), absent)]
    const isSame = hidden.status === missing.status && anybodys(hidden, ids, absent) === anybodys(missing, ids, absent)
    if (!isSame || hidden.status === 303) told++
  }
  return { sent: forms.length, told }
}

const withIdsOf = (form: string, ids: Ids, absent: Ids): string =>
  Object.entries(ids).reduce(
    (text, [name, id]) => (id.length === 36 ? text.replaceAll(id, absent[name] ?? '') : text),
    form,
  )
