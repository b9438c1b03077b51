import sharp from 'sharp'
import { caseFile } from '@/lib/cases/file'
import { addEvidence } from '@/lib/evidence/adding'
import type { DemoStaff } from './staff'

const diary = `Tuesday, about 9pm. Shouting through the wall again, for ten minutes. The children woke up.
Wednesday. Quiet.
Thursday, 7:40am. Banging on the wall when we left for school.`

/** What a new user finds in the gallery of the Orchard House case: a photo from the resident, and a note of a phone diary. */
export async function seedEvidence(staff: DemoStaff, caseId: string): Promise<void> {
  const { people } = await caseFile(staff.ACM, caseId)
  const victim = people.find(({ role }) => role === 'victim')
  await addEvidence(
    staff.ACM,
    caseId,
    { from: victim?.id, keepOriginal: 'yes', caption: 'The letterbox, as it was on Monday', made: 'Monday morning' },
    { name: 'letterbox.jpg', file: once(await letterbox()) },
  )
  await addEvidence(
    staff.ACM,
    caseId,
    { from: victim?.id, keepOriginal: 'yes', caption: 'Three days of their diary, read out by phone', made: undefined },
    { name: 'diary.txt', file: once(Buffer.from(diary)) },
  )
}

/** A drawn door with a letterbox: nobody's home. */
function letterbox(): Promise<Buffer> {
  const door = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="675"><rect width="900" height="675" fill="#8a8577"/>
    <rect x="230" y="40" width="440" height="635" fill="#2f5d62"/><rect x="270" y="90" width="160" height="220" fill="#274e52"/>
    <rect x="470" y="90" width="160" height="220" fill="#274e52"/><rect x="340" y="400" width="220" height="56" rx="6" fill="#c9b27a"/>
    <rect x="356" y="418" width="188" height="20" fill="#4a4030"/><circle cx="628" cy="440" r="16" fill="#c9b27a"/></svg>`
  return sharp(Buffer.from(door)).jpeg({ quality: 82 }).toBuffer()
}

async function* once(bytes: Buffer) {
  yield bytes
}
