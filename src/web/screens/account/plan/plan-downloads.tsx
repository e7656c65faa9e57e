/** The plan as a file, in the form that is shown, or the page on paper. */
import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { call } from '../../../call.ts'
import { en } from '../../../messages/en.ts'
import { problemOf } from '../../../problem.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { saveFile } from '../../../save-file.ts'
import { usePlan } from './use-plan.ts'
import { Refusal } from '../../../ui/refusal.tsx'

const kinds = {
  a4: { format: 'pdf', paper: 'a4' },
  letter: { format: 'pdf', paper: 'letter' },
  markdown: { format: 'markdown' },
} as const

type Kind = keyof typeof kinds

export function PlanDownloads() {
  const menu = useId()
  const { organization, question } = usePlan()
  const making = useMutation({
    mutationFn: (kind: Kind) => call(organization)['plan.show']({ ...question, ...kinds[kind] }),
    onSuccess: saveFile,
  })
  const choose = (kind: Kind) => {
    document.getElementById(menu)?.hidePopover()
    making.mutate(kind)
  }
  return (
    <div className="ml-auto flex items-center gap-2">
      <span className="text-small text-mute" role="status">
        {making.isPending ? en.plan.making : null}
        {making.isError ? (
          <span className="text-bad">
            <Refusal problem={problemOf(making.error)} without={en.problem.broken.title} />
          </span>
        ) : null}
      </span>
      <Button className="[anchor-name:--plan-downloads]" disabled={making.isPending} popoverTarget={menu}>
        <Icon name="download" size={14} />
        <span className="max-md:sr-only">{en.plan.download}</span>
        <Icon className="text-mute max-md:hidden" name="chevronDown" size={14} />
      </Button>
      <ul
        className="m-0 mt-1 w-60 rounded-m border border-line bg-raise p-1 text-ink shadow-float [inset:auto] [position-anchor:--plan-downloads] [position-area:block-end_span-inline-start]"
        id={menu}
        popover="auto"
      >
        {(Object.keys(kinds) as Kind[]).map((kind) => (
          <li key={kind}>
            <button
              className="flex min-h-8 w-full items-baseline justify-between gap-3 rounded-s px-2.5 py-1.5 text-left hover:bg-sunk max-md:min-h-10"
              onClick={() => choose(kind)}
              type="button"
            >
              <span className="font-medium">{en.plan.downloads[kind].name}</span>
              <span className="text-small text-mute">{en.plan.downloads[kind].says}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button className="max-md:hidden" onClick={() => print()}>
        <Icon name="printer" size={14} />
        {en.plan.print}
      </Button>
    </div>
  )
}
