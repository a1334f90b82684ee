import type { HttpReply, HttpRequest, Send } from '../../src/github/http.js'

/** What an answer says; the rest has defaults. */
type Scripted = Partial<HttpReply> | Error | 'hang'

/** Answers requests from a list, the last entry again and again, and remembers them. */
export const fakeSend = (...script: readonly Scripted[]): { send: Send; requests: HttpRequest[] } => {
  const requests: HttpRequest[] = []
  const send: Send = (request, signal) => {
    requests.push(request)
    const next = script[Math.min(requests.length, script.length) - 1] ?? {}
    if (next === 'hang') {
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('aborted'))
        })
      })
    }
    if (next instanceof Error) return Promise.reject(next)
    return Promise.resolve({ status: 200, headers: {}, body: '{}', ...next })
  }
  return { send, requests }
}
