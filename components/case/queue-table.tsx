import type { ReactNode } from 'react'

/** `label` names the cell on a phone, where there is no header row; `due` keeps a time on one line. */
export type Column<Row> = { header: string; label?: string; cell: (row: Row) => ReactNode; due?: boolean }

export type QueueTableProps<Row> = {
  /** Says the order as well, such as "Reports waiting for triage, most urgent first". */
  caption: string
  rows: readonly Row[]
  keyOf: (row: Row) => string
  first: { header: string; href: (row: Row) => string; reference: (row: Row) => string; what?: (row: Row) => ReactNode }
  columns: readonly Column<Row>[]
  urgent?: (row: Row) => boolean
}

/** A table on a desk, cards on a phone; the explicit roles keep it a table for screen readers when CSS undoes it. */
export function QueueTable<Row>({ caption, rows, keyOf, first, columns, urgent }: QueueTableProps<Row>) {
  return (
    <table className="queue" {...still('table')}>
      <caption className="hidden-text">{caption}</caption>
      <thead {...still('rowgroup')}>
        <tr {...still('row')}>
          {[first.header, ...columns.map(column => column.header)].map(header => (
            <th key={header} {...still('columnheader')} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...still('rowgroup')}>
        {rows.map(row => (
          <tr key={keyOf(row)} {...still('row')} className={urgent?.(row) ? 'first' : undefined}>
            <th {...still('rowheader')} scope="row">
              <a className="ref" href={first.href(row)}>
                {first.reference(row)}
              </a>
              {first.what && <span className="what">{first.what(row)}</span>}
            </th>
            {columns.map(column => (
              <Cell key={column.header} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  return (
    <td {...still('cell')} className={column.due ? 'due' : undefined} data-label={column.label ?? column.header}>
      <div>{column.cell(row)}</div>
    </td>
  )
}

const still = (role: string) => ({ role })
