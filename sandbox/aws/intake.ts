import type { IncomingMessage } from 'node:http'

/** What is done to a body on its way in. */
export interface Intake {
  /** In virtual time. */
  bytesPerSecond?: number
  /** The connection breaks when that much has arrived. */
  cutAfterBytes?: number
}

/** The connection of an upload broke, or is to be broken. */
export class ConnectionCut extends Error {}

/** The body as it arrives: no faster than `intake` allows, and no further. @throws ConnectionCut */
export async function* arriving(
  message: IncomingMessage,
  { bytesPerSecond, cutAfterBytes = Number.POSITIVE_INFINITY }: Intake,
  sleep: (ms: number) => Promise<void>
): AsyncGenerator<Uint8Array> {
  let arrived = 0
  try {
    for await (const chunk of message) {
      if (!(chunk instanceof Uint8Array)) continue
      arrived += chunk.byteLength
      if (arrived >= cutAfterBytes) throw new ConnectionCut('cut')
      if (bytesPerSecond !== undefined) await sleep((chunk.byteLength / bytesPerSecond) * 1000)
      yield chunk
    }
  } catch (error) {
    throw error instanceof ConnectionCut ? error : new ConnectionCut('the client went away', { cause: error })
  }
}
