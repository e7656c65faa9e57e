/** What an action answers, leading to the page where it stands. */
import { Link } from '@tanstack/react-router'
import { enWork } from '../../../messages/en-work.ts'
import type { PlanPlace } from '../../../plan/edited-item.ts'
import type { BoardAction } from './work-query.ts'

interface AnswersLinkProps {
  readonly place: PlanPlace
  readonly answers: BoardAction['answers']
}

const pages = {
  risks: '/$organization/accounts/$account/risks',
  opportunities: '/$organization/accounts/$account/growth',
  objectives: '/$organization/accounts/$account/goals',
  milestones: '/$organization/accounts/$account/goals',
  stakeholders: '/$organization/accounts/$account/people',
  blockers: '/$organization/accounts/$account/renewal',
  meetings: '/$organization/accounts/$account/work',
} as const

export function AnswersLink({ place, answers }: AnswersLinkProps) {
  if (answers === null) return null
  return (
    <Link
      className="inline-flex min-h-6 max-w-full items-center text-small text-mute hover:text-accent hover:underline max-md:min-h-10"
      hash={answers.item}
      params={place}
      search={{}}
      title={`${enWork.board.answering} ${answers.says}`}
      to={pages[answers.section]}
    >
      <span aria-hidden="true" className="pr-1">
        ↳
      </span>
      <span className="sr-only">{enWork.board.answering} </span>
      <span className="truncate">{answers.says}</span>
    </Link>
  )
}
