import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage } from '@/app/staff/cases/_parts/change-page'
import { ManagerContactNote, MeasureFacts } from '@/app/staff/cases/_parts/measure-facts'
import { personHref, personOfCase } from '@/app/staff/cases/_parts/person-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { Folded } from '@/components/page/summary-list'
import { altOf, mediaKindNames } from '@/lib/evidence/custody'
import { isOpenMeasure, managerContact, measureWords } from '@/lib/support/measure'
import { measureOwnersFor } from '@/lib/support/measure-queries'
import { finishMeasureAction, moveMeasureAction, orderMeasureAction, strikeOutMeasureAction } from './actions'
import { DoneForm, OrderForm, OwnerForm, StruckForm } from './progress-form'

export const metadata: Metadata = { title: 'A safety measure – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/measures/[measureId]'>

export default async function MeasurePage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'support.offer')
  const { measureId } = await params
  const measure = file.measures.find(({ id, personId }) => id === measureId && personId === person.id) ?? notFound()
  const back = `${personHref(file, person)}/measures`
  const form = { back, version: measure.version }
  const ids = [file.id, person.id, measure.id] as const
  const owners = isOpenMeasure(measure) ? await measureOwnersFor(actor, file) : []
  const items = file.evidence.map(({ id, kind, records }) => ({
    id,
    name: `${mediaKindNames[kind]}: ${altOf({ kind }, records)}`,
  }))
  const ofManager = measure.kind === managerContact
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={measureWords(measure)}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      {ofManager && <ManagerContactNote />}
      <MeasureFacts measure={measure} file={file} />
      {isOpenMeasure(measure) && (
        <div className="stack">
          {!ofManager && (
            <Folded summary={measure.orderedAt ? 'Ordered again, or the order changed' : 'Ordered'}>
              <p>
                <a href={`${back}/${measure.id}/order`}>The order to print, without names or reasons</a>
              </p>
              <OrderForm {...form} action={orderMeasureAction.bind(null, ...ids)} measure={measure} />
            </Folded>
          )}
          <Folded summary="Done" open>
            <DoneForm {...form} action={finishMeasureAction.bind(null, ...ids)} items={items} />
          </Folded>
          <Folded summary="Another owner or another day">
            <OwnerForm {...form} action={moveMeasureAction.bind(null, ...ids)} owners={owners} measure={measure} />
          </Folded>
          <Folded summary="It will not be done">
            <StruckForm {...form} action={strikeOutMeasureAction.bind(null, ...ids)} />
          </Folded>
        </div>
      )}
    </ChangePage>
  )
}
