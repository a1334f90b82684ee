export { defaultNode, runStep } from './run-step.js'
export type {
  Annotation,
  AnnotationType,
  Conclusion,
  GithubContext,
  Grace,
  Interruption,
  InterruptionMode,
  Moment,
  PostOptions,
  RawLine,
  RunStepOptions,
  SentSignal,
  StageResult,
  StepResult
} from './types.js'
