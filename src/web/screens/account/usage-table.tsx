/** The numbers behind the chart of use, newest first. */
import type { Usage } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Icon } from '../../ui/icon.tsx'

export function UsageTable({ weeks }: { readonly weeks: Usage['weeks'] }) {
  return (
    <details className="group pt-1">
      <summary className="inline-flex min-h-6 list-none items-center gap-1 text-small text-mute hover:text-ink">
        <Icon className="-ml-1 transition-transform group-open:rotate-90" name="chevronRight" size={14} />
        {en.usage.numbers}
      </summary>
      <table className="mt-1 w-full text-small">
        <thead>
          <tr className="border-b border-line text-left text-label text-mute">
            <th className="py-1 font-medium">{en.usage.week}</th>
            <th className="py-1 text-right font-medium">{en.usage.events}</th>
            <th className="py-1 text-right font-medium">{en.usage.peopleLabel}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr className="border-b border-line" key={week.on}>
              <td className="py-1">{format.day(week.on)}</td>
              <td className="py-1 text-right">{format.number(week.events)}</td>
              <td className="py-1 text-right">{week.people === null ? '–' : format.number(week.people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
