import '@/drizzle/schema'
import { encryptedColumns } from '@/drizzle/columns'

/** Where something lies that a key opens. `only` narrows the rows in SQL; `wraps` is how many bytes of it are a wrapped key. */
export type Kept = {
  table: string
  column: string
  only?: string
  wraps?: 'all' | 'start'
  context: (id: string) => string
}

/** Text under ENCRYPTION_KEY: every column the schema names, and one that the schema calls plain because it is both. */
export function textKept(): Kept[] {
  const named = encryptedColumns().map(name => {
    const [table = '', column = ''] = name.split('.')
    return { table, column, context: () => name }
  })
  const sentBack = {
    table: 'case_files',
    column: 'failure',
    only: "state = 'preparing'",
    context: () => 'case_files.failure',
  }
  return [...named, sentBack]
}

/** Keys wrapped to casework: of reports, evidence and case files, and at the start of what is sealed in one piece. */
export const wrappedKept: readonly Kept[] = [
  { table: 'reports', column: 'casework_key', wraps: 'all', context: id => `reports.casework_key/${id}` },
  { table: 'evidence', column: 'wrapped_key', wraps: 'all', context: id => `evidence.wrapped_key/${id}` },
  { table: 'case_files', column: 'wrapped_key', wraps: 'all', context: id => `evidence.wrapped_key/${id}` },
  { table: 'policy_requests', column: 'sealed', wraps: 'start', context: id => `policy_requests.sealed/${id}` },
  { table: 'survey_answers', column: 'comment', wraps: 'start', context: () => 'survey_answers.comment' },
]
