import type { Operation } from '../wire/operation.js'
import { type AppConfig, operation } from './appconfig.js'
import { notFound } from './errors.js'

export const tagOperations = ({ store }: AppConfig): Operation[] => {
  const tagsOf = (arn: string): Map<string, string> => {
    if (!store.exists(arn)) throw notFound('Resource', arn)
    return store.tagsOf(arn)
  }
  return [
    operation('ListTagsForResource', ({ ResourceArn }) => ({
      Tags: Object.fromEntries(tagsOf(ResourceArn))
    })),
    operation('TagResource', ({ ResourceArn, Tags }) => {
      tagsOf(ResourceArn)
      store.tag(ResourceArn, Tags)
      return {}
    }),
    operation('UntagResource', ({ ResourceArn, TagKeys }) => {
      const tags = tagsOf(ResourceArn)
      for (const key of TagKeys) tags.delete(key)
      return {}
    })
  ]
}
