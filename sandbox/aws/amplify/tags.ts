import type { Operation } from '../wire/operation.js'
import { ServiceError } from '../wire/service-error.js'
import { type Amplify, operation } from './amplify.js'

export const tagOperations = ({ store }: Amplify): Operation[] => {
  const tagsOf = (arn: string): Map<string, string> => {
    if (store.exists(arn)) return store.tagsOf(arn)
    throw new ServiceError('ResourceNotFoundException', 404, `Resource ${arn} not found.`, {
      code: 'ResourceNotFoundException'
    })
  }
  return [
    operation('ListTagsForResource', ({ resourceArn }) => ({
      tags: Object.fromEntries(tagsOf(resourceArn))
    })),
    operation('TagResource', ({ resourceArn, tags }) => {
      tagsOf(resourceArn)
      store.tag(resourceArn, tags)
      return {}
    }),
    operation('UntagResource', ({ resourceArn, tagKeys }) => {
      const tags = tagsOf(resourceArn)
      for (const key of tagKeys) tags.delete(key)
      return {}
    })
  ]
}
