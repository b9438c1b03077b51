import { expect, test } from 'vitest'
import { exitProblem } from '@/lib/landlord/exit-page'

const own = 'report.larkmoor.example'

test.each([
  'https://www.bbc.co.uk/weather',
  'https://www.google.com/',
  'https://www.nationalrail.co.uk',
  'https://www.metoffice.gov.uk/?a=1',
])('the exit may lead to %s', address => expect(exitProblem(address, own)).toBeUndefined())

test.each([
  ['http://www.bbc.co.uk/weather', 'https'],
  ['javascript:alert(1)', 'https'],
  ['data:text/html,hello', 'https'],
  ['//evil.example.com', 'whole'],
  ['weather', 'whole'],
  ['', 'whole'],
  ['https://report.larkmoor.example/', 'another website'],
  ['https://www.report.larkmoor.example/', 'another website'],
  ['https://larkmoor.example/news', 'another website'],
  ['https://staff.report.larkmoor.example', 'another website'],
  ['https://REPORT.LARKMOOR.EXAMPLE', 'another website'],
  ['https://someone@www.bbc.co.uk/', 'user names'],
  ['https://www.bbc.co.uk:8443/', 'port'],
  ['https://127.0.0.1/', 'public'],
  ['https://2130706433/', 'public'],
  ['https://[::1]/', 'public'],
  ['https://localhost/', 'public'],
  ['https://intranet/', 'public'],
  ['https://files.larkmoor.internal/', 'public'],
  ['https://www.stophate.example.org/', 'nothing'],
  ['https://www.met.police.uk/', 'nothing'],
  ['https://www.gov.uk/report-hate-crime', 'nothing'],
  ['https://www.gov.uk/%68ate-crime', 'nothing'],
  ['https://example.org/?why=harassment', 'nothing'],
  [`https://www.bbc.co.uk/${'a'.repeat(300)}`, 'whole'],
])('the exit may not lead to %s', (address, because) => {
  expect(exitProblem(address, own)?.toLowerCase()).toContain(because)
})
