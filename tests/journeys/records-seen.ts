import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import type { RunningApp } from '../support/app'
import type { Everybody, Ids } from './every-role'
import { postForm, type StaffVisitor } from './staff-visitor'
import { makeStand } from './standing-of-records'
import { superuserOf } from './support-stored'

/**
 * Records the manager sees, with something behind every route: an open case of the officer's team, and a report from the
 * web that waits for triage. By the names that the routes give their ids.
 */
export async function idsSeenBy(app: RunningApp, people: Everybody): Promise<Ids> {
  const manager = people.HSM
  const reportId = first(await read(manager, '/staff/triage?channel=web'), /\/staff\/triage\/([0-9a-f-]{36})/)
  const list = await read(manager, '/staff/cases')
  const caseIds = new Set([...list.matchAll(/\/staff\/cases\/([0-9a-f-]{36})/g)].map(match => match[1] ?? ''))
  for (const caseId of caseIds) {
    const file = await read(manager, `/staff/cases/${caseId}`)
    const found = {
      reportId,
      caseId,
      code: 'samaritans',
      template: 'first_words',
      list: 'measures',
      clockId: first(file, /\/clocks\/([0-9a-f-]{36})\/deferral/),
      personId: first(file, /\/people\/([0-9a-f-]{36})\/wish/),
      offerId: first(file, /\/support\/([0-9a-f-]{36})\/decision/),
    }
    if (Object.values(found).every(Boolean))
      return { ...found, ...(await fillRecords(app, people, found as Ids)) } as Ids
  }
  throw new Error('the seed has no case with a person, an offer and a running clock')
}

async function fillRecords(app: RunningApp, people: Everybody, found: Ids): Promise<Ids> {
  const { caseId = '', personId = '', reportId = '' } = found
  const [manager, sql] = [people.HSM, superuserOf(app.dataDir)]
  const made = {
    ...(await agreed(sql, caseId, personId)),
    ...(await proposed(sql, people, caseId)),
    ...(await glassAsked(people)),
    ...(await fileAskedFor(manager, caseId)),
    ...(await withMarker(sql, manager, caseId)),
    ...(await withEvidence(sql, manager, caseId, reportId)),
    ...(await withPlan(manager, `/staff/cases/${caseId}`, personId)),
  }
  await sql.end()
  return { ...made, ...(await withInstructions(app, manager, found)) }
}

/** Something they agreed to, a letter that waits to be posted, and a reporting centre. */
async function agreed(sql: postgres.Sql, caseId: string, personId: string | undefined) {
  const [consentId, messageId, centreId] = [randomUUID(), randomUUID(), randomUUID()]
  const [alarmId, requestId] = [randomUUID(), randomUUID()]
  const [agency] = await sql`select id from beside.agencies order by name limit 1`
  const [colleague] = await sql`select id from beside.staff where role = 'CCA' limit 1`
  const [review] = await sql`insert into beside.access_reviews (id, opened_at, opened_by, due_on)
    select gen_random_uuid(), beside.clock(), id, current_date from beside.staff where role = 'DPO' limit 1 returning id`
  await sql`insert into beside.policy_requests (id, format, received_at, due_at) values (${requestId}, 'audio', beside.clock(), beside.clock())`
  await sql`update beside.people set wish = 'support_only' where id = ${personId ?? null}`
  await sql`insert into beside.safe_contacts (id, person_id, ok_channels, never_channels, letters, recorded_at)
    values (${randomUUID()}, ${personId ?? null}, '{phone,letter}', '{}', 'plain_envelope', beside.clock())`
  await sql`insert into beside.consents (id, case_id, person_id, purpose, answer, method, given_at, recorded_by, recorded_at)
    values (${consentId}, ${caseId}, ${personId ?? null}, 'tell_police', 'yes', 'verbal', beside.clock(), (select id from beside.staff limit 1), beside.clock())`
  await sql`insert into beside.outgoing_messages (id, template, channel, case_id, person_id, state, created_at, state_at)
    values (${messageId}, 'tried_to_reach', 'letter', ${caseId}, ${personId ?? null}, 'waiting', beside.clock(), beside.clock())`
  await sql`insert into beside.centres (id, name, code_hash, active, created_at)
    values (${centreId}, 'The library', ${Buffer.alloc(32)}, true, beside.clock())`
  await sql`insert into beside.alarms (id, kind, case_id, raised_at) values (${alarmId}, 'long_gap', ${caseId}, beside.clock())`
  return {
    consentId,
    messageId,
    centreId,
    alarmId,
    requestId,
    agencyId: agency?.id ?? raise('an agency'),
    staffId: colleague?.id,
    reviewId: review?.id,
  }
}

/** Somebody asks to be let in, by a reference that names nothing: the data protection officer answers it. */
async function glassAsked({ HSM: manager, DPO: officer }: Everybody) {
  const asked = { reference: 'LK-0000-ZZ', reason: 'It cannot wait', hours: '1' }
  await postForm(manager, '/staff/glass', await read(manager, '/staff/glass'), asked)
  return {
    glassId: first(await read(officer, '/staff/glass'), /\/staff\/glass\/([0-9a-f-]{36})/) ?? raise('a request'),
  }
}

/** Only who is let into a restricted record says who must not be sent there; after that it is as open as before. */
async function withInstructions(app: RunningApp, manager: StaffVisitor, found: Ids) {
  await makeStand(app, found, { restricted: true, letIn: true })
  const instructionId = await instructed(manager, `/staff/cases/${found.caseId}`)
  const report_instructionId = await instructed(manager, `/staff/triage/${found.reportId}`)
  await makeStand(app, found, {})
  return { instructionId, report_instructionId }
}

async function instructed(manager: StaffVisitor, record: string): Promise<string> {
  const fields = { decision: 'issued', address: '4 Tarn Row', whom: 'The fitter' }
  await postForm(manager, `${record}/instructions`, await read(manager, `${record}/instructions`), fields)
  const page = await read(manager, `${record}/instructions`)
  return first(page, /\/instructions\/([0-9a-f-]{36})\/letter/) ?? raise('an instruction')
}

/** A plan with an action, and a risk that a manager may lower. */
async function withPlan(manager: StaffVisitor, kase: string, personId: string) {
  const post = async (page: string, fields: Record<string, string>) => {
    const address = `${kase}/people/${personId}/${page}`
    await postForm(manager, address, await read(manager, address), fields)
  }
  await post('assessment', { listVersion: '1', overrides: 'arson' })
  await post('plan', { wants: 'To be left alone', nextReviewOn: '2027-01-15' })
  await post('plan/actions', { side: 'victim', what: 'Ring us', dueOn: '2027-01-10' })
  const actionId = first(await read(manager, kase), /\/plan\/actions\/([0-9a-f-]{36})/)
  const form = await read(manager, `${kase}/people/${personId}/measures`)
  const ownerId = first(form, /name="ownerId"[\s\S]*?<option value="([0-9a-f-]{36})"/) ?? raise('an owner')
  await post('measures', { kind: 'lighting', agreed: 'yes', ownerId, dueOn: '2027-01-12' })
  const page = await read(manager, kase)
  return {
    actionId: actionId ?? raise('an action'),
    measureId: first(page, /\/measures\/([0-9a-f-]{36})/) ?? raise('a measure'),
  }
}

/** Something that waits for a second person: the case is made both kinds, so that one can be taken off. */
async function proposed(sql: postgres.Sql, { HSM: manager, DutyManager: second }: Everybody, caseId: string) {
  await sql`update beside.cases set classification = '{harassment,hate_incident}' where id = ${caseId}`
  const address = `/staff/cases/${caseId}/declassification`
  const form = await read(manager, address)
  await postForm(manager, address, form, { remove: 'hate_incident', reason: 'To be refused' })
  const page = await read(second, `/staff/cases/${caseId}`)
  return { opinionId: first(page, /second-opinions\/([0-9a-f-]{36})/) ?? raise('a proposal') }
}

/** A case file that is being prepared. */
async function fileAskedFor(manager: StaffVisitor, caseId: string) {
  const address = `/staff/cases/${caseId}/case-files`
  const form = await read(manager, address)
  await postForm(manager, address, form, { purpose: 'court', recipient: 'The court', reason: 'A hearing' })
  const page = await read(manager, address)
  return { fileId: first(page, /case-files\/([0-9a-f-]{36})/) ?? raise('a case file') }
}

/** A provisional warning marker on an alleged perpetrator. */
async function withMarker(sql: postgres.Sql, manager: StaffVisitor, caseId: string) {
  const accused = randomUUID()
  await sql`insert into beside.people (id, case_id, role, created_at) values (${accused}, ${caseId}, 'alleged_perpetrator', beside.clock())`
  const address = `/staff/cases/${caseId}/people/${accused}/marker`
  const fields = { risks: 'dog', controls: 'two_person_visit', reason: 'The dog', contractors: 'yes' }
  await postForm(manager, address, await read(manager, address), fields)
  const page = await read(manager, address)
  return { markerId: first(page, /\/staff\/markers\/([0-9a-f-]{36})/) ?? raise('a marker') }
}

/** A note brought to the case, and one that came with the report, as if its reporter had sent it. */
async function withEvidence(sql: postgres.Sql, manager: StaffVisitor, caseId: string, reportId: string) {
  const [evidenceId, itemId] = [await brought(manager, caseId), await brought(manager, caseId)]
  await sql`update beside.clocks set report_id = ${reportId}, case_id = null
    where id = (select clock_id from beside.evidence where id = ${itemId})`
  await sql`update beside.evidence set report_id = ${reportId}, case_id = null, given_by = 'reporter', staff_id = null
    where id = ${itemId}`
  return { evidenceId, itemId, part: '1' }
}

async function brought(manager: StaffVisitor, caseId: string): Promise<string> {
  const body = new FormData()
  body.set('from', 'me')
  body.set('file', new Blob(['What the neighbour said']), 'note.txt')
  const answer = await manager.send(`/staff/cases/${caseId}/evidence/uploads`, { method: 'POST', body })
  return first(answer.headers.get('location') ?? '', /evidence\/([0-9a-f-]{36})/) ?? raise('a note')
}

async function read(person: StaffVisitor, path: string): Promise<string> {
  return (await person.get(path)).text()
}

const first = (text: string, pattern: RegExp) => text.match(pattern)?.[1]

function raise(what: string): never {
  throw new Error(`there is not ${what}`)
}
