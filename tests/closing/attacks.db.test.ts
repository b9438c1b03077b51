import { expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const { staff, superuser, as } = await office(await testDatabase())
const { HSM: manager, ACM: officer } = staff
const raw = as('staff')
const kase = await openedCase(manager, officer, s5a)

test('no case is born closed, past everything that closing asks for', async () => {
  const born = (status: string) =>
    rawAs(
      raw,
      officer.id,
      `insert into beside.cases (id, reference, status, classification, severity, safeguarding, restricted, opened_at, changed_at)
        select gen_random_uuid(), 'X-' || '${status}', '${status}', classification, severity, false, false, now(), now()
          from beside.cases where id = '${kase}'`,
    )
  await expect(born('closed')).rejects.toMatchObject({ code: '23514' })
  await expect(born('open_awaiting_contact')).resolves.toEqual([])
})

test('nobody takes down an objection to no closing, which whoever proposed it could answer themselves', async () => {
  await expect(
    rawAs(
      raw,
      manager.id,
      `insert into beside.challenges (id, case_id, kind, words, taken_by, received_at)
        values (gen_random_uuid(), '${kase}', 'objection', 'x', '${manager.id}', now())`,
    ),
  ).rejects.toMatchObject({ code: '42501' })
})

test('an answer to a survey is not tied to whose survey was settled in the same moment', async () => {
  await superuser`insert into beside.survey_answers (id, month, answers, wording, by_mailbox)
    values (gen_random_uuid(), '2026-01-01', '{}', '{}', true)`
  for (const hidden of ['xmin', 'ctid'])
    await expect(rawAs(raw, manager.id, `select ${hidden} from beside.survey_answers`)).rejects.toMatchObject({
      code: '42501',
    })
})

test('nothing of what closing, patterns, support, requests and case files keep is read by the public or the jobs', async () => {
  const rows = await superuser`
    select c.relname, r.name from pg_class c, (values ('beside_public'), ('beside_jobs')) as r(name)
     where c.relnamespace = 'beside'::regnamespace and has_any_column_privilege(r.name, c.oid, 'select')
       and c.relname in ('closures', 'closure_tellings', 'challenges', 'closure_checks', 'surveys', 'survey_answers', 'case_files',
         'case_file_people', 'case_file_passages', 'case_file_chunks', 'case_file_openings', 'pattern_decisions', 'pattern_notices',
         'policy_requests', 'report_referrals', 'forgetting', 'safety_measures', 'witness_statements', 'evidence_choices',
         'support_summaries', 'review_rights', 'catalogue_checks')`
  expect(rows).toEqual([])
})
