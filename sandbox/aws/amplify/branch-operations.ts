import type { Operation } from '../wire/operation.js'
import { type Amplify, operation } from './amplify.js'
import { createBranch, deleteBranch, updateBranch } from './branches.js'
import { pageOf } from './paging.js'

export const branchOperations = (context: Amplify): Operation[] => {
  const { store, script, view } = context
  return [
    operation('CreateBranch', ({ appId, branchName, ...options }, { now }) => ({
      branch: view.branch(createBranch(context, store.app(appId), branchName, options, now), now)
    })),
    operation('GetBranch', ({ appId, branchName }, { now }) => ({
      branch: view.branch(store.branch(appId, branchName), now)
    })),
    operation('UpdateBranch', ({ appId, branchName, ...options }, { now }) => {
      const branch = store.branch(appId, branchName)
      updateBranch(branch, options, now)
      return { branch: view.branch(branch, now) }
    }),
    operation('DeleteBranch', ({ appId, branchName }, { now }) => {
      const branch = store.branch(appId, branchName)
      const shown = view.branch(branch, now)
      deleteBranch(context, branch, now)
      return { branch: shown }
    }),
    operation('ListBranches', (input, { now }) => {
      const { id, branches } = store.app(input.appId)
      const { items, next } = pageOf(
        `branches/${id}`,
        [...branches.values()],
        input,
        script.settings.pageSize
      )
      return { branches: items.map((branch) => view.branch(branch, now)), nextToken: next }
    })
  ]
}
