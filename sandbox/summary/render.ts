import rehypeRaw from 'rehype-raw'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGemoji from 'remark-gemoji'
import remarkGfm from 'remark-gfm'
import { remarkAlert } from 'remark-github-blockquote-alert'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { finishAlerts } from './alerts.js'
import { drawing } from './charts.js'
import { PAPER, stylesheet, type Scheme } from './scheme.js'

/** GitHub adds alerts after it has sanitised; here their class names pass, and icons are added afterwards. */
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

/** The HTML that GitHub would make of a job summary, nearly: no mentions, and Mermaid as the block of code that it is. */
export const renderFragment = (markdown: string): string =>
  finishAlerts(String(PROCESSOR.processSync(markdown)))

/** Scripts and frames are refused besides: what is rendered may be hostile text that got through. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:"

/** Of the scripts that draw charts; nothing that is rendered can have it, for sanitising takes every attribute of the kind. */
const NONCE = 'charts'

const IS_CHART = /<code class="language-mermaid">/

export interface PageOptions {
  readonly scheme?: Scheme
  /** Have it looked at (see charts.ts) even where there is no chart. */
  readonly look?: boolean
}

/** A page of its own that shows a job summary about as GitHub does. Charts are drawn by the browser. */
export const renderPage = (
  markdown: string,
  { scheme = 'light', look = false }: PageOptions = {}
): string => {
  const fragment = renderFragment(markdown)
  const draws = look || IS_CHART.test(fragment)
  const policy = draws ? `${POLICY}; script-src 'nonce-${NONCE}'` : POLICY
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Job summary</title>
<style>
${stylesheet(scheme)}
body { margin: 0; background: ${PAPER[scheme].background}; }
.markdown-body { box-sizing: border-box; max-width: 1012px; margin: 0 auto; padding: 32px; }
.markdown-alert-title .octicon { margin-right: 8px; }
.chart { margin-bottom: 16px; text-align: center; }
</style>
</head>
<body>
<article class="markdown-body">
${fragment}
</article>
${draws ? drawing(scheme, NONCE) : ''}</body>
</html>
`
}
