const patience = 8000

/** The answer of the database, or a failure after eight seconds: nobody stays before a page that says nothing. */
export async function inTime<T>(asked: Promise<T>, ms = patience): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database did not answer in time')), ms)
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
