import { fill } from './fill/fill'
import { scaleOf } from './fill/scale'
import { superuserOf, takeSettingsOf } from './place'
import { sealSample } from './sample'

// Fills the database of a running Beside: node --import tsx bench/size/make.ts folder reports
const [folder = '', reports = '100000'] = process.argv.slice(2)
takeSettingsOf(folder)
const sql = superuserOf(folder)
const said = (step: string, seconds: number) => console.log(`${step.padEnd(32)} ${seconds.toFixed(1)} s`)
await fill(sql, scaleOf(Number(reports)), { said })
await sealSample(sql, 300)
await sql.end()
