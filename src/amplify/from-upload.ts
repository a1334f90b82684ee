import { CreateDeploymentCommand, StartDeploymentCommand } from '@aws-sdk/client-amplify'
import type { Access } from '../aws/access.js'
import { call } from '../aws/call.js'
import type { AmplifyClients } from '../aws/amplify-clients.js'
import { persist } from '../deployment/persist.js'
import { problemOf } from '../deployment/problem.js'
import type { Ports } from '../deployment/ports.js'
import type { Handle } from '../deployment/target.js'
import { agentThrough } from '../runtime/proxy-agent.js'
import { attemptOn, getJob } from './jobs.js'
import { answerless, beginOnce, type Method } from './method.js'
import { phaseOf, UNNAMED_STATUS } from './states.js'
import type { AmplifyPlace } from './place.js'
import { upload } from './upload/upload.js'

/** How long the start of what was uploaded may be in trouble, in milliseconds. */
const START_MS = 5 * 60_000

/** An archive that is ready to be uploaded. */
export interface Payload {
  readonly file: string
  /** Bytes. */
  readonly size: number
  readonly rows: Method['rows']
  readonly warnings: readonly string[]
}

export interface UploadTools {
  readonly clients: AmplifyClients
  readonly ports: Pick<Ports, 'clock' | 'random' | 'report'>
  /** Hides a secret in all that is logged after this. */
  readonly mask: (secret: string) => void
  readonly access?: Pick<Access, 'proxyEnv'>
  /** How bytes get to the address; default: over the network. */
  readonly send?: typeof upload
}

/** The address itself, and what of it would do in its place. */
const secretsOf = (url: string): readonly string[] => {
  const query = url.slice(url.indexOf('?') + 1)
  const signature = URL.canParse(url) ? new URL(url).searchParams.get('X-Amz-Signature') : null
  return [url, ...(query === url ? [] : [query]), ...(signature === null ? [] : [signature])]
}

/** Uploads an archive: CreateDeployment makes the job and the address, StartDeployment starts it. */
export const fromUpload = (
  { file, size, rows, warnings }: Payload,
  place: AmplifyPlace,
  { clients, ports, mask, access = {}, send = upload }: UploadTools
): Method => {
  const target = { appId: place.appId, branchName: place.branch }
  let address = ''
  let doubtful = false

  /** It is started once at most, however often it is asked for: a second time is refused, and the job tells why. */
  const startJob = async (jobId: string, signal: AbortSignal): Promise<void> => {
    try {
      await call(attemptOn('StartDeployment', place, jobId), signal, (options) =>
        clients.once.send(new StartDeploymentCommand({ ...target, jobId }), options)
      )
    } catch (error) {
      const { summary } = await getJob(jobId, place, clients, signal)
      if (phaseOf(summary.status ?? UNNAMED_STATUS).phase !== 'queued') return
      const { kind } = problemOf(error)
      // It waits for its turn since an earlier call, whose answer was lost.
      if (kind === 'invalid' && doubtful) return
      doubtful ||= kind === 'network' || kind === 'service'
      throw error
    }
  }

  return {
    kind: 'upload',
    rows,
    warnings,
    begin: () => {
      const attempt = attemptOn('CreateDeployment', place)
      return beginOnce(attempt, place, async () => {
        const { jobId, zipUploadUrl } = await clients.once.send(new CreateDeploymentCommand(target))
        address = zipUploadUrl ?? ''
        for (const secret of secretsOf(address)) mask(secret)
        if (jobId === undefined || address === '')
          throw answerless(attempt, 'the answer has no address to upload to')
        return { summary: { jobId, status: 'PENDING', jobType: 'MANUAL' } }
      })
    },
    launch: async ({ id }: Handle, onBytes, signal) => {
      const { clock, random, report } = ports
      const onTrouble: Parameters<typeof upload>[0]['onTrouble'] = (problem, retryMs) => {
        report({ kind: 'trouble', problem, retryMs })
      }
      const agent = agentThrough(access.proxyEnv, address)
      await send({
        ...{ url: address, file, size, onBytes, onTrouble, signal, clock, random },
        ...(agent && { agent })
      })
      await persist((limited) => startJob(id, limited), ports, signal, START_MS)
    }
  }
}
