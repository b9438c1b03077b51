const notHere = {
  heading: 'This page is not here',
  lines: ['Check the address, or go to the start.'],
  way: { href: '/', label: 'Go to the start' },
}
const broken = ['We are sorry. It is not because of you.', 'If you are in danger now, call 999.']

/** What to say where there is no page or ours failed: in the app's words, or in these where it cannot say them. */
export async function wordsFor({ status, path, reference }) {
  const said = await Promise.resolve(globalThis.besideShellWords?.({ status, path, reference })).catch(() => undefined)
  if (said) return said
  return status === 404
    ? notHere
    : {
        heading: 'Something is not working',
        lines: reference ? [...broken, `If you tell us about this, say ${reference}.`] : broken,
      }
}
