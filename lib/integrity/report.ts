/** What a check of everything at rest found. */

/** `unreadable`: the store did not answer, so nothing is known. */
export type Problem = 'missing' | 'altered' | 'unreadable'

export interface Finding {
  problem: Problem
  /** Storage key. */
  key: string
  /** Whose file it is. */
  owner: { imageId: string } | { quarantinedGenerationId: string }
}

export interface IntegrityReport {
  /** Pictures, with all their files. */
  pictures: number
  /** Files in quarantine. */
  quarantined: number
  findings: Finding[]
  /** Files that belong to no row, by their path under the pictures folder. They do no harm. */
  orphans: string[]
}

export function countOf(report: IntegrityReport, problem: Problem): number {
  return report.findings.filter((finding) => finding.problem === problem).length
}

export const isDamaged = ({ findings }: IntegrityReport) => findings.length > 0
