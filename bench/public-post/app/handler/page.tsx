import { connection } from 'next/server'

/** The same question, posted to a route handler. */
export default async function HandlerPage() {
  await connection()
  return (
    <form action="/handler/answers" method="post" encType="multipart/form-data">
      <label>
        What happened? <textarea name="what" />
      </label>
      <button type="submit">Continue</button>
    </form>
  )
}
