import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { dayWords } from '@/app/staff/cases/_parts/day-words'
import { OrderSheet } from '@/app/staff/cases/_parts/order-sheet'
import { personHref, personOfCase } from '@/app/staff/cases/_parts/person-page'
import { OfficePage } from '@/components/page/office-page'
import { dateTimeWords } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { landlord } from '@/lib/landlord/landlord'
import { isClockOf, managerContact } from '@/lib/support/measure'
import { mayNameThem, orderOf } from '@/lib/support/order'
import { controlsOfCase } from '@/lib/violent-persons/controls'

/** Browsers print a page's title at the top of the paper: it says as little as the sheet. */
export const metadata: Metadata = { title: 'Work order' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/measures/[measureId]/order'>

/** What a contractor needs to come safely, and nothing of why. */
export default async function OrderPage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'support.offer')
  const { measureId } = await params
  const measure = file.measures.find(({ id, personId }) => id === measureId && personId === person.id) ?? notFound()
  if (measure.kind === managerContact) notFound()
  const isNamed = mayNameThem(file.consents, person.id, measure.supplier, now())
  const order = orderOf(measure, person, file.people, isNamed)
  const clock = file.clocks.find(one => isClockOf(measure, one))
  const by = clock ? `As soon as you can, by ${dateTimeWords(clock.dueAt)}` : `By ${dayWords(measure.dueOn)}`
  const [{ name, phone }, controls] = await Promise.all([landlord(), controlsOfCase(actor, file.id)])
  return (
    <OfficePage
      actor={actor}
      current="cases"
      title="Work order"
      heading={
        <header className="no-print">
          <p>
            <a href={`${personHref(file, person)}/measures/${measure.id}`}>Back to the measure</a>
          </p>
          <p className="prose">
            {isNamed
              ? 'They agreed that their name is used, so it stands here.'
              : 'They have not agreed that a contractor has their name, so it is left out.'}
            {order.warnings.map(warning => ` ${warning}`)}
          </p>
        </header>
      }
    >
      <OrderSheet order={order} by={by} landlord={name} phone={phone} controls={controls} />
    </OfficePage>
  )
}
