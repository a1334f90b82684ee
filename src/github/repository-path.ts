/** Path of a repository in the API. @param repository `owner/name` */
export const repositoryPath = (repository: string): string =>
  `/repos/${repository.split('/').map(encodeURIComponent).join('/')}`
