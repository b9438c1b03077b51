import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { visitsToCome } from '@/lib/violent-persons/visit-queries'
import { visitTable } from '@/lib/violent-persons/visit-table'

export async function GET() {
  const actor = await requireStaff()
  const visits = await orNotFound(visitsToCome(actor))
  return new Response(visitTable(visits), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="visits.csv"',
      'cache-control': 'no-store',
    },
  })
}
