import type postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { staffRoutes } from '@/lib/access/routes'
import { type RunningApp, startApp } from '../support/app'
import { visitor } from '../support/visitor'
import { atATime, exchanged, quietSnapshot, sayRaw, sendAll, snapshot, type Taken, takenFrom } from './attack-desk'
import { addressOf, type Everybody, everybody, type Ids, said } from './every-role'
import { pagesHeldBy } from './held-open'
import { idsSeenBy } from './records-seen'
import { hiddenFields, postForm, signedIn } from './staff-visitor'
import { makeStand, recordAddress, recordRoutes } from './standing-of-records'
import { superuserOf } from './support-stored'
import { filled, formsOf } from './typed-everywhere'

/** What somebody tries who wants in, from outside or from a colleague's chair. Each is named in docs/security.md. */
let app: RunningApp
let people: Everybody
let ids: Ids
let sql: postgres.Sql
let others: { caseId: string; reportId: string }
/** Every form of the case and the report, as the manager is shown it. */
let taken: Taken[]

beforeAll(async () => {
  app = await startApp()
  people = await everybody(app)
  ids = await idsSeenBy(app, people)
  sql = superuserOf(app.dataDir)
  const [kase] = await sql`select id from beside.cases where id <> ${ids.caseId ?? ''} and not restricted limit 1`
  const [report] =
    await sql`select id from beside.reports where id <> ${ids.reportId ?? ''} and case_id is null and not restricted limit 1`
  others = { caseId: kase?.id, reportId: report?.id }
  taken = (await pagesHeldBy(people.HSM, ids)).flatMap(({ route, page }) => takenFrom(recordAddress(route, ids), page))
}, 300_000)
afterAll(async () => {
  await sql?.end()
  await app?.stop()
})

/** These end in the record being out of reach. */
const shuts = /restriction|conflicts|letting-in|assignment|declassification|finding|closure|stage|triage\/[^/]+$/

/** What our lists and filters read from their addresses. */
const parameters = (
  'view channel page after before sort q query home from done kept reason ' +
  'person agency team officer level ground kind action subject who to until letter'
).split(' ')

const idsOfRecord = () => Object.values(ids).filter(id => id.length === 36)
const sendAs = (person: { send: (path: string, init: RequestInit) => Promise<Response> }) => person.send
const nobody = { send: (path: string, init: RequestInit) => fetch(app.url + path, { redirect: 'manual', ...init }) }

describe('what belongs to another', () => {
  test('is not there under a case or a report that it does not belong to', async () => {
    const children = recordRoutes.filter(({ route }) => (route.match(/\[/g) ?? []).length > 1 && !route.includes('#'))
    expect(children.length).toBeGreaterThan(20)
    const mine = { ...ids, ...others }
    const found = await atATime(children, async ({ route }) => {
      const [own, foreign] = [recordAddress(route, ids), recordAddress(route, mine)]
      const [here, there] = [await said(people.HSM, own), await said(people.HSM, foreign)]
      return here.status === 200 && there.status !== 404 ? [`${route}: ${there.status}`] : []
    })
    expect(found).toEqual([])
  })

  test('is not opened by a form with its id in it, under a case of one’s own', async () => {
    await makeStand(app, ids, { restricted: true, letIn: false })
    // A colleague and an agency stand in the other case too, where the manager may do as the forms say.
    const theirs = idsOfRecord().filter(id => id !== ids.staffId && id !== ids.agencyId)
    const before = await quietSnapshot(sql, theirs)
    const mine = { [ids.caseId ?? '']: others.caseId, [ids.reportId ?? '']: others.reportId }
    const moved = taken.map(one => exchanged(one, mine)).filter(one => theirs.some(id => one.form.includes(id)))
    expect(moved.length).toBeGreaterThan(10)
    expect(await sendAll(sendAs(people.HSM), moved)).toEqual([])
    expect(await snapshot(sql, theirs)).toEqual(before)
  })
})

describe('the forms of a manager’s pages', () => {
  beforeEach(() => makeStand(app, ids, {}))

  const roleless = async (): Promise<[string, (path: string, init: RequestInit) => Promise<Response>][]> => {
    const gone = await signedIn(app, 'HSM')
    const cookie = [...gone.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    await gone.send('/staff/sign-out', { method: 'POST' })
    const stolen = (path: string, init: RequestInit) => nobody.send(path, { ...init, headers: { cookie } })
    return [
      ['a colleague without a grant', people.Insight.send],
      ['the manager’s own cookie after they signed out', stolen],
    ]
  }

  test('change nothing when a colleague without a grant sends them, nor with a cookie that was stolen', async () => {
    const before = await quietSnapshot(sql, idsOfRecord())
    for (const [who, send] of await roleless()) {
      expect([who, await sendAll(send, taken)]).toEqual([who, []])
      expect([who, await snapshot(sql, idsOfRecord())]).toEqual([who, before])
    }
  })

  test('change nothing once the manager is no manager any more, on the session they had', async () => {
    const person = await signedIn(app, 'DutyManager')
    expect((await said(person, `/staff/cases/${ids.caseId}`)).status).toBe(200)
    expect(taken.length).toBeGreaterThan(10)
    const before = await quietSnapshot(sql, idsOfRecord())
    await sql`update beside.staff set role = 'Insight' where name = ${person.name}`
    expect(await sendAll(person.send, taken)).toEqual([])
    expect(await snapshot(sql, idsOfRecord())).toEqual(before)
    await sql`update beside.staff set role = 'DutyManager' where name = ${person.name}`
  })
})

test('reading every page, twice and by its head alone, changes nothing but the trail', async () => {
  const pages = Object.keys(staffRoutes).filter(route => !route.includes('#') && !/sign-|clean/.test(route))
  const publicPages = [
    '/',
    '/tell-us',
    '/help',
    '/privacy',
    '/policy',
    '/come-back',
    '/accessibility',
    '/about-this-site',
  ]
  const addresses = [...pages.map(route => addressOf(route, ids)), ...publicPages]
  const before = await quietSnapshot(sql)
  await atATime(addresses, async address => {
    for (const method of ['GET', 'HEAD']) await (await people.HSM.send(address, { method })).arrayBuffer()
    return []
  })
  expect(await snapshot(sql)).toEqual(before)
})

describe('a piece of SQL', () => {
  const probes = ["'", "x';select pg_sleep(9)--", '") or pg_sleep(9)--\\']
  const asked = async (path: string) => {
    const began = performance.now()
    const answer = await people.HSM.get(path)
    await answer.arrayBuffer()
    return { status: answer.status, slept: performance.now() - began > 8_500 }
  }
  /** A machine that is busy is slow once; a database that was told to sleep is slow each time. */
  const isFault = async (path: string) => {
    const first = await asked(path)
    const slept = first.slept && (await asked(path)).slept
    return first.status >= 500 || slept ? [`${path}: ${first.status}${slept ? ' and slept' : ''}`] : []
  }
  const pages = Object.keys(staffRoutes).filter(route => !route.includes('#'))

  test.each(probes)('%s in the place of an id finds nothing, breaks nothing and takes no time', async probe => {
    const inPlace = (route: string) => route.replace(/\[\w+\]/g, encodeURIComponent(probe))
    const withIds = pages.filter(route => route.includes('['))
    // The last id alone as well: the ones before it are looked for first.
    const last = (route: string) => addressOf(route.replace(/\[\w+\](?!.*\[)/, encodeURIComponent(probe)), ids)
    const addresses = probe === probes[1] ? withIds.flatMap(route => [inPlace(route), last(route)]) : withIds.map(last)
    expect(await atATime(addresses, isFault)).toEqual([])
  })

  test.each(probes)('%s in every parameter of every list breaks nothing and takes no time', async probe => {
    const query = new URLSearchParams(parameters.map(name => [name, probe])).toString()
    const plain = pages.filter(route => !route.includes('['))
    const lists = [...plain, '/tell-us/1', '/come-back', '/policy', '/policy/ask', '/centre']
    expect(
      await atATime(
        lists.map(path => `${path}?${query}`),
        isFault,
      ),
    ).toEqual([])
  })

  test('in a cookie, a header or what is looked for breaks nothing', async () => {
    for (const probe of probes) {
      await people.HSM.send('/staff/search/words', { method: 'POST', body: new URLSearchParams({ words: probe }) })
      expect((await people.HSM.get('/staff/search')).status).toBeLessThan(500)
      const cookie = ['visit', 'stay', 'seat', 'beside-staff', 'beside-find']
        .map(name => `${name}=${encodeURIComponent(probe)}`)
        .join('; ')
      const headers = {
        cookie,
        'user-agent': probe,
        'accept-language': probe,
        'x-forwarded-for': probe,
        referer: probe,
      }
      for (const path of [
        '/tell-us/2',
        '/come-back/messages',
        '/centre',
        '/staff',
        `/staff/calendar/${encodeURIComponent(probe)}/feed.ics`,
      ])
        expect((await fetch(app.url + path, { headers, redirect: 'manual' })).status).toBeLessThan(500)
    }
  })
})

describe('a name of another host', () => {
  const heads = [
    'Host: evil.example',
    'Host: localhost\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https',
    'Host: localhost\r\nForwarded: host=evil.example;proto=https',
    'Host: localhost\r\nX-Host: evil.example\r\nX-Forwarded-Server: evil.example\r\nX-HTTP-Host-Override: evil.example',
    'Host: localhost\r\nX-Original-URL: //evil.example/\r\nX-Rewrite-URL: //evil.example/',
    'Host: localhost\r\nHost: evil.example',
    'Host: evil.example:443@localhost',
  ]
  const targets = [
    '/staff',
    '/staff/',
    '/tell-us/',
    '/',
    '/tell-us/9',
    '//evil.example/',
    '/leave',
    '/come-back/messages',
    'http://evil.example/staff',
  ]

  test.each(heads)('is in no answer: %j', async head => {
    for (const target of targets) {
      const answer = await sayRaw(app.port, `GET ${target} HTTP/1.1\r\n${head}\r\nConnection: close\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1\.1 /)
      expect(answer).not.toMatch(
        /^(?:location|refresh|link|content-security-policy):[^\r\n]*evil\.example(?!\/?\r?$)/im,
      )
      expect(answer).not.toMatch(/^location: *(?:https?:)?\/\/[^\r\n]*evil/im)
      expect(answer.split('\r\n\r\n').slice(1).join('')).not.toMatch(/(?:href|action|src)="[^"]*evil\.example/)
    }
  })

  test('skips nothing that stands before a page, whatever Next would tell itself', async () => {
    for (const header of [
      'x-middleware-subrequest',
      'x-middleware-next',
      'x-middleware-rewrite',
      'x-nextjs-data',
      'x-invoke-path',
      'x-matched-path',
      'x-now-route-matches',
    ]) {
      const value = header === 'x-middleware-subrequest' ? Array(5).fill('proxy').join(':') : '/staff/triage'
      const answer = await fetch(`${app.url}/staff/triage`, { headers: { [header]: value }, redirect: 'manual' })
      expect([header, answer.status]).toEqual([header, 307])
    }
  })
})

describe('a request inside another', () => {
  const post =
    'POST /tell-us/1/answers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n'
  const inner = 'GET /staff/sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n'

  test.each([
    ['two lengths of a body', `${post}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`],
    ['two different lengths', `${post}Content-Length: 1\r\nContent-Length: 50\r\n\r\nx${inner}`],
    ['an encoding spelled otherwise', `${post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${inner}`],
    [
      'an encoding hidden behind a blank',
      `${post}Transfer-Encoding : chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n${inner}`,
    ],
    ['an encoding twice', `${post}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${inner}`],
    ['a length that is none', `${post}Content-Length: +4\r\n\r\nabcd${inner}`],
    ['a piece of no length', `${post}Transfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n0\r\n\r\n${inner}`],
    ['a piece longer than it says', `${post}Transfer-Encoding: chunked\r\n\r\n1\r\nabcdef\r\n0\r\n\r\n${inner}`],
    ['a header folded over two lines', `GET / HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n c: d\r\n\r\n${inner}`],
    ['lines that end otherwise', `GET / HTTP/1.1\nHost: localhost\n\n${inner}`],
    ['headers of 20,000 letters', `GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n${inner}`],
  ])('%s is refused whole, and what stands inside is not answered', async (_, bytes) => {
    const answer = await sayRaw(app.port, bytes)
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1)
    expect(answer).not.toContain('Sign in')
  })
})

describe('a secret that somebody planted', () => {
  test('in the browser of staff is not the one that is signed in', async () => {
    const attacker = await signedIn(app, 'Insight')
    const planted = new Map(attacker.jar)
    const victim = visitor(app.url)
    // The form was open before: the page itself sends whoever is signed in onward.
    const page = await (await victim.get('/staff/sign-in')).text()
    for (const [name, value] of planted) victim.jar.set(name, value)
    const account = app.demoAccounts.find(one => one.role === 'HSM')
    const fields = { email: account?.email ?? '', password: account?.password ?? '' }
    expect((await postForm(victim, '/staff/sign-in', page, fields)).status).toBe(303)
    expect(planted.size).toBeGreaterThan(0)
    for (const [name, value] of planted) {
      expect(victim.jar.get(name)).not.toBe(value)
      const answer = await fetch(`${app.url}/staff`, { headers: { cookie: `${name}=${value}` }, redirect: 'manual' })
      expect(answer.status).not.toBe(200)
    }
  })

  test('in the browser of a reporter is not the one their answers are kept under', async () => {
    const planted = 'A'.repeat(43)
    const victim = visitor(app.url)
    victim.jar.set('visit', planted)
    victim.jar.set('stay', planted)
    await victim.post('/tell-us/1/answers', { begin: 'yes' })
    expect(victim.jar.get('visit')).toMatch(/^[\w-]{43}$/)
    expect(victim.jar.get('visit')).not.toBe(planted)
    await victim.post('/come-back/opening', { receipt: '0000-0000-0000-0000' })
    expect(victim.jar.get('stay')).not.toBe(planted)
  })
})

describe('an action called by hand', () => {
  const references = [
    '"$F1"',
    '"$Q1"',
    '"$K1"',
    '"$W1"',
    '"$B1"',
    '"$i1"',
    '"$@1"',
    '"$1:__proto__:then"',
    '"$1:constructor:constructor"',
    '"$undefined"',
    '"$h0"',
  ]
  const bodies = [
    ...references.map(reference => `[${reference}]`),
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    '{"__proto__":{"then":"$1:constructor"}}',
    '[{"then":"$1:__proto__:then","status":"resolved_model","value":"{\\"then\\":\\"$B1\\"}","_response":{"_prefix":"process.exit(1);//","_formData":{"get":"$1:constructor:constructor"}}}]',
    '[',
    '',
  ]
  const ofSignIn = async () => {
    const page = await (await fetch(`${app.url}/staff/sign-in`)).text()
    const value = hiddenFields(page)
      .map(([, text]) => /"id":"(\w{40,})"/.exec(text)?.[1])
      .find(Boolean)
    return value ?? ''
  }

  test('with references of all kinds, nested deep, or with nothing runs nothing and says nothing', async () => {
    const action = await ofSignIn()
    expect(action).toMatch(/^\w{40,}$/)
    for (const body of bodies)
      for (const type of ['text/plain;charset=UTF-8', 'multipart/form-data; boundary=b']) {
        const sent = type.startsWith('text')
          ? body
          : `--b\r\nContent-Disposition: form-data; name="0"\r\n\r\n${body}\r\n--b--\r\n`
        const headers = { 'next-action': action, 'content-type': type }
        const answer = await fetch(`${app.url}/staff/sign-in`, {
          method: 'POST',
          body: sent,
          headers,
          redirect: 'manual',
        })
        const text = await answer.text()
        expect(answer.headers.get('set-cookie')).toBeNull()
        expect(text).not.toMatch(/node_modules|\n\s+at |ECONN|select /)
      }
    expect((await fetch(`${app.url}/api/health`)).status).toBe(200)
  }, 120_000)

  test('by a name that there is not, or one that breaks lines, is refused and forges no line of the log', async () => {
    for (const name of [
      '$ACTION_ID_0',
      '$ACTION_ID_x%0d%0arequest failed: forged',
      '$ACTION_REF_x',
      '$ACTION_ID_\u2028forged',
    ]) {
      const body = `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n\r\n--b--\r\n`
      const headers = { 'content-type': 'multipart/form-data; boundary=b' }
      const answer = await fetch(`${app.url}/staff/sign-in`, { method: 'POST', body, headers, redirect: 'manual' })
      expect(answer.status).not.toBe(303)
    }
    expect(app.log()).not.toContain('forged')
  })
})

test('fields added to every form by hand are read by none: nothing is ever done in the name of another', async () => {
  const [other] = await sql`select id from beside.staff where role = 'Insight'`
  const id = String(other?.id)
  const inTheirName = () => sql`select count(*)::int as n from beside.audit x where x::text ~ ${id}`
  const [before, entries] = [await quietSnapshot(sql, [id]), await inTheirName()]
  const ofOthers = { staffId: id, actorId: id, byId: id, recordedBy: id, givenById: id, askedBy: id, ownId: id }
  const more = { ...ofOthers, id, role: 'SysAdmin', at: '1970-01-01', createdAt: '1970-01-01', restricted: 'no' }
  expect(
    await sendAll(
      people.HSM.send,
      taken.filter(({ path }) => !shuts.test(path)),
      more,
    ),
  ).toEqual([])
  expect(await snapshot(sql, [id])).toEqual(before)
  expect(await inTheirName()).toEqual(entries)
}, 240_000)

describe('markup that somebody typed', () => {
  const markup = '"><img src=x onerror=alert(1)><script>alert(2)</script>'
  const raw = /<img src=x|<script>alert/
  const escaped = '&lt;img src=x'
  const pages = Object.keys(staffRoutes).filter(route => !route.includes('#') && !/sign-|\/account|clean/.test(route))
  type Writer = 'HSM' | 'SysAdmin'

  /** Those of the pages that somebody gets into, with what they say. */
  const read = (role: Writer, routes: readonly string[], query = '') =>
    atATime(routes, async route => {
      const path = addressOf(route, ids)
      const answer = await people[role].get(path + query)
      const body = await answer.text()
      const isPage = answer.status === 200 && answer.headers.get('content-type')?.includes('html')
      return isPage ? [{ route, path, body }] : []
    })

  /** Types it into every form of these pages, and says which took it. None says it back as markup. */
  const typeInto = (role: Writer, seen: Awaited<ReturnType<typeof read>>) => {
    const open = seen.filter(({ route }) => !shuts.test(route))
    const forms = open.flatMap(({ route, path, body }) => formsOf(body).map(form => ({ route, path, form })))
    return atATime(forms, async ({ route, path, form }) => {
      const answer = await people[role].send(path, { method: 'POST', body: filled(form, markup) })
      expect([route, raw.test(await answer.text())]).toEqual([route, false])
      return answer.status === 303 ? [route] : []
    })
  }

  test('into every form is kept, and is words on every page that shows it', async () => {
    await makeStand(app, ids, {})
    const seen = { HSM: await read('HSM', pages), SysAdmin: await read('SysAdmin', pages) }
    const kept = [...(await typeInto('HSM', seen.HSM)), ...(await typeInto('SysAdmin', seen.SysAdmin))]
    expect(new Set(kept).size).toBeGreaterThan(30)
    const again = await atATime(['HSM', 'SysAdmin'] as const, role => read(role, namesOf(seen[role])))
    expect(again.filter(({ body }) => raw.test(body)).map(({ route }) => route)).toEqual([])
    expect(new Set(namesOf(again.filter(({ body }) => body.includes(escaped)))).size).toBeGreaterThan(30)
  }, 240_000)

  test('into the parameters of an address is words as well', async () => {
    const query = `?${new URLSearchParams(parameters.map(name => [name, markup]))}`
    const few = pages.filter(route => !/\].*\]/.test(route))
    const answers = await read('HSM', few, query)
    expect(answers.length).toBeGreaterThan(30)
    expect(namesOf(answers.filter(({ body }) => raw.test(body)))).toEqual([])
  })
})

const namesOf = (pages: readonly { route: string }[]) => pages.map(({ route }) => route)
