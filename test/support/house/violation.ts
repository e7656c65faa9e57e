/** One place where the house breaks its law. */

export interface Violation {
  /** the law, in one or two words: `arrows`, `purity` … */
  readonly law: string
  /** path from the root of the repository */
  readonly file: string
  /** 1 for the first line; 0 where it is about the file as a whole */
  readonly line: number
  /** what is wrong, and what would be right */
  readonly says: string
}

/** `src/a/b.ts:3 [arrows] …` */
export function violationText(violation: Violation): string {
  const place = violation.line === 0 ? violation.file : `${violation.file}:${violation.line}`
  return `${place} [${violation.law}] ${violation.says}`
}
