/** Who must be allowed to read what, when Amplify cannot get at a source. */
export const ACCESS_HINT =
  'Amplify itself reads the source: an `s3://` bucket, in the same account and region, must allow `s3:GetObject` (and `s3:ListBucket` for a folder) to the service `amplify.amazonaws.com`, with `aws:SourceAccount` and `aws:SourceArn` (the ARN of the branch, its name URL-encoded) as conditions; an `https://` address must answer without credentials.'

const DENIED = /access ?denied|forbidden|not authorized|permission|\b403\b/i

/** Whether a message is about something that may not be read. */
export const soundsDenied = (message: string): boolean => DENIED.test(message)
