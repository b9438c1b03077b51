import { connection } from 'next/server'

/** One question and nothing else: what Next sends with any page. */
export default async function Page() {
  await connection()
  return (
    <form action="/" method="post">
      <label>
        What happened? <textarea name="what" />
      </label>
      <button type="submit">Continue</button>
    </form>
  )
}
