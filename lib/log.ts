import 'server-only'

/** What may stand beside a message. Anything else, such as a prompt, a URL or a key, is dropped. */
const fieldNames = [
  'altered',
  'applied',
  'attempt',
  'checked',
  'code',
  'dialect',
  'generationId',
  'kind',
  'missing',
  'orphaned',
  'port',
  'provider',
  'purged',
  'requestId',
  'signal',
  'state',
  'status',
  'swept',
  'tookMs',
  'unreadable',
] as const

export type LogFields = Partial<
  Record<(typeof fieldNames)[number], string | number | boolean | null>
>

type Level = 'info' | 'error'
type Sink = (level: Level, line: string) => void

const longestText = 300
const deepestCause = 3
const frameCount = 8
const plainCode = /^[A-Za-z0-9_.-]{1,60}$/

/** A URL keeps neither its query, which may be a signature, nor its user and password. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, '$1')
    .replace(/([a-z][a-z0-9+.-]*:[^\s?#"'<>]*)[?#][^\s"'<>)]*/gi, '$1')
}

const shortText = (text: string): string => withoutSecrets(text).slice(0, longestText)

function allowedFields(fields: LogFields): LogFields {
  const allowed: LogFields = {}
  for (const name of fieldNames) {
    const value = fields[name]
    if (typeof value === 'string') allowed[name] = shortText(value)
    else if (value === null || typeof value === 'number' || typeof value === 'boolean')
      allowed[name] = value
  }
  return allowed
}

/** The stack without the message that stands before it, which may have lines that look like frames. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message)
  if (start < 0) return []
  const lines = stack.slice(start + message.length).split('\n')
  return lines
    .filter((line) => /^\s+at /.test(line))
    .slice(0, frameCount)
    .map((line) => shortText(line.trim()))
}

/** Where and what kind, never the message: a library may put the data it worked on into it. */
function describeError(error: unknown, depth = 0): object | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return {
    name: plainCode.test(error.name) ? error.name : 'Error',
    code: code !== undefined && plainCode.test(code) ? code : undefined,
    at: framesOf(error),
    cause: depth < deepestCause ? describeError(error.cause, depth + 1) : undefined,
  }
}

function toProcess(level: Level, line: string): void {
  ;(level === 'error' ? process.stderr : process.stdout).write(line)
}

let sink: Sink = toProcess

/** Tests listen, or keep the quiet. Answers how to go back. */
export function logTo(other: Sink): () => void {
  const before = sink
  sink = other
  return () => {
    sink = before
  }
}

function write(level: Level, message: string, fields: LogFields, error?: unknown): void {
  const entry = {
    time: new Date().toISOString(),
    level,
    message: shortText(message),
    ...allowedFields(fields),
    error: describeError(error),
  }
  sink(level, `${JSON.stringify(entry)}\n`)
}

/** One line of JSON to standard output. The message is a constant. */
export function logInfo(message: string, fields: LogFields = {}): void {
  write('info', message, fields)
}

/** One line of JSON to standard error. Of the error itself only its kind and place are told. */
export function logError(message: string, error?: unknown, fields: LogFields = {}): void {
  write('error', message, fields, error)
}
