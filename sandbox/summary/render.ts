import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGemoji from 'remark-gemoji'
import remarkGfm from 'remark-gfm'
import { remarkAlert } from 'remark-github-blockquote-alert'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

/** GitHub adds alerts after it has sanitised; here their class names pass, and their icons do not. */
const ALERT_CLASS: [string, RegExp] = ['className', /^markdown-alert(-[a-z]+)?$/]
const SCHEMA = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    div: [...(defaultSchema.attributes?.['div'] ?? []), ALERT_CLASS],
    p: [...(defaultSchema.attributes?.['p'] ?? []), ALERT_CLASS]
  }
}

const PROCESSOR = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkGemoji)
  .use(remarkAlert)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, SCHEMA)
  .use(rehypeStringify)

/** The HTML that GitHub would make of a job summary, nearly: no mentions, no Mermaid, no icons in alerts. */
export const renderFragment = (markdown: string): string => String(PROCESSOR.processSync(markdown))

const STYLESHEET = createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css')

/** Scripts and frames are refused besides: what is rendered may be hostile text that got through. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:"

/** A page of its own that shows a job summary about as GitHub does. */
export const renderPage = (markdown: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>Job summary</title>
<style>
${readFileSync(STYLESHEET, 'utf8')}
body { margin: 0; background: #fff; }
.markdown-body { box-sizing: border-box; max-width: 1012px; margin: 0 auto; padding: 32px; }
</style>
</head>
<body>
<article class="markdown-body">
${renderFragment(markdown)}
</article>
</body>
</html>
`
