import type { Place, Subject } from '../../deployment/target.js'
import { addStatus, closeDeployment, createDeployment } from './deployment.js'
import type { Ending } from './ending.js'
import type { SurfaceLedger } from './ledger.js'
import { inTime, openLine, unlessGivenUp } from './line.js'
import { taskOf } from './place.js'
import { isLost, openWarner, type Tools } from './tools.js'

/** Time for the creation, a lost answer included, and for a status on the way, in milliseconds. */
const CREATE_MS = 40_000
const STATUS_MS = 20_000

/** The GitHub Deployment of a run that goes on. */
export interface LiveDeployment {
  /** Makes it, once: later calls wait for the same answer. Never rejects. */
  make(subject: Subject, place: Place): Promise<void>
  /** Tells how it ended. Never rejects. */
  close(ending: Ending, signal: AbortSignal): Promise<void>
}

interface Options {
  readonly environment: string
  readonly ledger: SurfaceLedger
  readonly tools: Tools
  readonly uuid: () => string
}

export const openDeployment = ({ environment, ledger, tools, uuid }: Options): LiveDeployment => {
  const { clock, tell } = tools
  const line = openLine(openWarner('deployment', tell))
  let made: Promise<void> | undefined
  let closing = false

  const create = async (subject: Subject, place: Place): Promise<void> => {
    const { commit, operation } = ledger.read()
    const record = { marker: uuid(), task: taskOf(place) }
    const isPreview = operation === 'preview'
    const wanted = {
      ...record,
      ref: commit,
      environment,
      title: subject.title,
      transient: isPreview,
      production: isPreview ? false : subject.production
    }
    ledger.note({ deployment: record })
    try {
      const id = await inTime(clock, CREATE_MS, (signal) => createDeployment(wanted, tools, signal))
      ledger.note({ deployment: { ...record, id } })
      tell({ kind: 'note', message: `GitHub Deployment ${id} in environment ${environment}: created` })
      tell({ kind: 'surfaced', facts: { 'github-deployment-id': String(id) } })
    } catch (error) {
      if (!isLost(error)) ledger.drop('deployment')
      throw error
    }
  }

  const begin = async (): Promise<void> => {
    const { deployment, url } = ledger.read()
    const id = deployment?.id
    if (id === undefined || closing) return
    const status = { state: 'in_progress', description: 'Being deployed', url } as const
    await inTime(clock, STATUS_MS, (signal) => addStatus(id, status, tools, signal))
  }

  return {
    make: (subject, place) => {
      if (made === undefined) {
        made = line.add(() => create(subject, place))
        void line.add(begin)
      }
      return made
    },
    close: (ending, signal) => {
      closing = true
      return line.add(() =>
        unlessGivenUp(signal, async () => {
          const { deployment, ...rest } = ledger.read()
          if (deployment === undefined) return
          const note = (change: Partial<typeof deployment>): void => {
            ledger.note({ deployment: { ...deployment, ...ledger.read().deployment, ...change } })
          }
          await closeDeployment(deployment, rest, ending, note, tools, signal)
        })
      )
    }
  }
}
