import { figure, shown } from '../parts/spread.mjs'
import { against, printTable } from '../parts/table.mjs'
import { scaleOf } from './fill/scale'
import { bareSelect, measureScreens } from './measure'
import { measurePages } from './pages'
import { postmasterOf, superuserOf, takeSettingsOf } from './place'
import { subjectsIn } from './subjects'
import { tableSizes } from './table-sizes'

// Measures a filled database: node --import tsx bench/size/run.ts folder reports url [only]
const [folder = '', reports = '100000', url = '', only = ''] = process.argv.slice(2)
takeSettingsOf(folder)
const sql = superuserOf(folder)
const of = await subjectsIn(sql, scaleOf(Number(reports)))
const most = Number(reports) > 100_000 ? 150 : 100
const title = `${Number(reports).toLocaleString('en-GB')} reports`

const bare = await bareSelect(sql, of.waiting)
const rows = [['one row by its key, postgres.js alone', '', shown(bare), '', '']]
for await (const { name, roles, ms, processor } of measureScreens(of, postmasterOf(folder), {
  only: only || undefined,
}))
  rows.push([name, roles, shown(ms), figure(processor), against(ms.p95, { most, least: undefined })])
printTable(`What screens ask, ${title}`, [['asked', 'by', 'ms', 'processor ms', `p95 ≤ ${most} ms`], ...rows])

const pages = await measurePages(url, folder, of)
printTable(`Whole pages, ${title}`, [['page', 'ms'], ...pages.map(({ name, ms }) => [name, shown(ms)])])
printTable(`Tables, ${title}`, [['table', 'rows', 'bytes a row, with indexes', 'in all'], ...(await tableSizes(sql))])
process.exit(0)
