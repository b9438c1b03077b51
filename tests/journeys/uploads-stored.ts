import sharp from 'sharp'
import type { RunningApp } from '../support/app'
import { superuserOf } from './support-stored'

/** A photo as a telephone takes it: with its make and the place it was taken at. */
export const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#446' } })
  .withExif({
    IFD0: { Model: 'Fernsprecher' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '54/1 58/1 30/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 36/1 45/1' },
  })
  .jpeg()
  .toBuffer()

/** The start of a film. */
export const film = Buffer.concat([Buffer.from('0000001866747970', 'hex'), Buffer.from('isom0000isommp42')])

type Row = { state: string; kept: boolean; draft: boolean; reference: string | null; message: boolean; clock: boolean }

/** All files there are, past all walls. */
export async function storedFiles({ dataDir }: RunningApp): Promise<Row[]> {
  const sql = superuserOf(dataDir)
  const rows = await sql<
    Row[]
  >`select e.state, e.is_original_kept as kept, e.draft_id is not null as draft, r.reference,
    e.message_id is not null as message, e.clock_id is not null as clock
    from beside.evidence e left join beside.reports r on r.id = e.report_id order by e.received_at, e.id`
  await sql.end()
  return [...rows]
}
