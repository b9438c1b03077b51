import { Person } from './person.mjs'

const atOnce = 16
/** One in so many is read as well, and its reference compared with the one that was shown. */
const readEvery = 20

/** Types every receipt at *Come back*, as its reporter would. Resolves with how many opened. */
export async function openAll(url, acknowledged) {
  const found = { open: 0, strange: 0 }
  let next = 0
  const reader = async () => {
    while (next < acknowledged.length) {
      const number = next++
      await openOne(new Person(url, 2_000_000 + number), acknowledged[number], number % readEvery === 0, found)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, reader))
  return found
}

async function openOne(person, { receipt, reference }, read, found) {
  const answer = await person.post('/come-back/opening', { receipt }).catch(() => undefined)
  if (answer?.to !== '/come-back/messages?opened=yes') return
  found.open++
  if (!read) return
  const { html } = await person.get('/come-back/messages')
  if (!html.includes(reference)) found.strange++
}
