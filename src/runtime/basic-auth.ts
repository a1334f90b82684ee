/** Basic auth as the API and an Authorization header want it. */
export const encodeAuth = (basicAuth: string): string => Buffer.from(basicAuth).toString('base64')
