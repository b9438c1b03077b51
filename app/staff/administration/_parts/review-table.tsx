import { dateWords } from '@/lib/clock/format'
import type { Reviewed } from '@/lib/staff/review-queries'
import { roleNames } from '@/lib/staff/role-names'
import { answerNames } from './review-words'

/** A closed review as it is printed. */
export function ReviewTable({ reviewed }: { reviewed: readonly Reviewed[] }) {
  return (
    <table className="chart">
      <caption className="hidden-text">Accounts and what was answered</caption>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Answer</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {reviewed.map(({ account, answer }) => (
          <tr key={account.id}>
            <th scope="row">
              {account.name}
              <p className="meta">
                {roleNames[account.role]}
                {!account.active && ', has left'}
              </p>
            </th>
            <td>
              {answer && answerNames[answer.answer]}
              {answer?.reason && <p className="meta">{answer.reason}</p>}
            </td>
            <td>
              {answer?.by}
              {answer && <p className="meta">{dateWords(answer.at)}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
