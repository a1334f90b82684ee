import { toError, type Attempt } from './errors.js'

const aborted = (): Error => Object.assign(new Error('aborted'), { name: 'AbortError' })

/**
 * Makes one call. Rejects with a `DeploymentError` only, and as soon as `signal` is aborted: the SDK honours the
 * signal while it sends and while it waits between attempts, but not while it fetches credentials.
 */
export const call = async <Reply>(
  attempt: Attempt,
  signal: AbortSignal,
  send: (options: { readonly abortSignal: AbortSignal }) => Promise<Reply>
): Promise<Reply> => {
  let stopListening = (): void => undefined
  try {
    if (signal.aborted) throw aborted()
    const interrupted = new Promise<never>((_resolve, reject) => {
      const onAbort = (): void => {
        reject(aborted())
      }
      signal.addEventListener('abort', onAbort, { once: true })
      stopListening = () => {
        signal.removeEventListener('abort', onAbort)
      }
    })
    return await Promise.race([send({ abortSignal: signal }), interrupted])
  } catch (error) {
    throw toError(error, attempt)
  } finally {
    stopListening()
  }
}
