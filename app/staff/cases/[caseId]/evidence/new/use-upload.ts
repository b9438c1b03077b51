'use client'
import { type FormEvent, useState } from 'react'

const lost = 'The file did not arrive: the connection broke. Nothing of it was kept. Add it again.'

/** Sends the form with a count of how much has gone. `fetch` cannot count what it sends, so this is the older way. */
export function useUpload(before: string | undefined) {
  const [problem, setProblem] = useState(before)
  const [percent, setPercent] = useState<number>()
  const [attempt, setAttempt] = useState(0)
  const fail = (words: string) => {
    setPercent(undefined)
    setProblem(words)
    setAttempt(tries => tries + 1)
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (percent !== undefined) return
    setProblem(undefined)
    setPercent(0)
    send(event.currentTarget, setPercent, fail)
  }
  return { problem, attempt, percent, onSubmit }
}

function send(form: HTMLFormElement, count: (percent: number) => void, fail: (words: string) => void) {
  const request = new XMLHttpRequest()
  request.open('POST', form.action)
  request.setRequestHeader('accept', 'application/json')
  request.responseType = 'json'
  request.upload.onprogress = ({ loaded, total }) => count(Math.floor((100 * loaded) / Math.max(1, total)))
  request.onerror = () => fail(lost)
  request.onload = () => {
    const { to, problem } = request.response ?? {}
    if (to) location.assign(to)
    else fail(problem ?? lost)
  }
  request.send(new FormData(form))
}
