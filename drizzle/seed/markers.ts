import { caseFile } from '@/lib/cases/file'
import { localDate } from '@/lib/clock/local'
import { dueAt } from '@/lib/clock/working-days'
import { bookVisit } from '@/lib/violent-persons/booking'
import { bookingSchema } from '@/lib/violent-persons/booking-schema'
import { decideMarker } from '@/lib/violent-persons/deciding'
import { proposeMarker } from '@/lib/violent-persons/proposing'
import { recordNotified } from '@/lib/violent-persons/reviewing'
import { decisionSchema, proposalSchema } from '@/lib/violent-persons/schema'
import { homeToVisit, whoCanGo } from '@/lib/violent-persons/visit-queries'
import { atTime } from './office-time'
import type { Days } from './safer'
import type { DemoStaff } from './staff'

const controls = ['two_person_visit', 'call_before_and_after']

/** A warning marker that one proposed and another approved, and the visits of the next working days. */
export async function seedMarker(staff: DemoStaff, caseId: string, day: Days, now: Date): Promise<void> {
  const { people } = await caseFile(staff.ACM, caseId)
  const accused = people.find(({ role }) => role === 'alleged_perpetrator')
  if (!accused) throw new Error('the report names whoever did it')
  const id = await atTime(day(2, '10:00'), () => propose(staff, caseId, accused.id))
  await atTime(day(1, '11:00'), () => approve(staff, id))
  await atTime(day(1, '15:00'), () => recordNotified(staff.ACM, id, { version: 2 }))
  const next = (days: number, time: string) => `${localDate(dueAt(now, days))}T${time}`
  await atTime(day(1, '15:20'), async () => {
    await book(staff, '9 Orchard House', { purpose: 'repair', forAt: next(1, '10:00'), who: 'Tarn Heating', controls })
    await book(staff, '4 Moor Lane', { purpose: 'inspection', forAt: next(2, '14:00'), who: staff.NHO.name })
  })
}

const propose = ({ ACM }: DemoStaff, caseId: string, personId: string) =>
  proposeMarker(
    ACM,
    caseId,
    personId,
    proposalSchema.parse({
      ...{ risks: ['threats'], controls, contractors: 'yes', address: '9 Orchard House' },
      reason:
        'He stood over the caretaker, who was cleaning the wall, and said “Come back alone and see what you get.”',
    }),
  )

const approve = ({ HSM }: DemoStaff, id: string) =>
  decideMarker(
    HSM,
    id,
    decisionSchema.parse({
      ...{ decision: 'approved', notice: 'notify', version: 1 },
      reason: 'A threat to somebody at work, heard by a second person.',
    }),
  )

type Visit = { purpose: string; forAt: string; who: string; controls?: string[] }

async function book({ CCA }: DemoStaff, address: string, { who, ...visit }: Visit): Promise<void> {
  const home = await homeToVisit(CCA, address)
  const goes = (await whoCanGo(CCA)).find(({ label }) => label === who)
  await bookVisit(CCA, bookingSchema.parse({ ...visit, homeId: home?.id, who: goes?.value }))
}
