/** A sheet to write on by hand. Whoever finds it learns nothing: no landlord, no case and no name stands on it. */
export function BlankSheet() {
  return (
    <section className="blank-sheet" aria-labelledby="sheet">
      <h1 id="sheet">Notes</h1>
      {rows.map(({ label, lines }) => (
        <div key={label} className="blank-row" data-lines={lines}>
          {label}
        </div>
      ))}
    </section>
  )
}

const rows = [
  { label: 'Date', lines: 1 },
  { label: 'From – to', lines: 1 },
  { label: 'Where', lines: 1 },
  { label: 'What', lines: 9 },
  { label: 'Who', lines: 2 },
  { label: 'Who else was there', lines: 2 },
  { label: 'How it was for me', lines: 4 },
]
