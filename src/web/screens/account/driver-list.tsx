/** Drivers of the outlook in one direction: the points each moves it by, and the records behind. */
import type { Driver } from '#src/detect/diagnosis.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Icon } from '../../ui/icon.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { Told } from '../../ui/told.tsx'

/** Points at which the bar is full. */
const full = 15

interface DriverListProps {
  readonly title: string
  readonly drivers: readonly Driver[]
  readonly asOf: string
}

export function DriverList({ title, drivers, asOf }: DriverListProps) {
  if (drivers.length === 0) return null
  return (
    <>
      <h3 className="pt-1 pb-0.5 text-label text-mute">{title}</h3>
      <ul className="pb-2">
        {drivers.map((driver) => (
          <li className="border-t border-line" key={driver.id}>
            <details className="group">
              <summary className="grid min-h-[34px] list-none grid-cols-[minmax(0,1fr)_56px_40px] items-center gap-x-3 py-1 hover:bg-wash">
                <span className="flex min-w-0 items-center gap-1">
                  <Icon
                    className="-ml-1 text-faint transition-transform group-open:rotate-90"
                    name="chevronRight"
                    size={14}
                  />
                  <span className="min-w-0">
                    <Told>{driver.says}</Told>{' '}
                    <span className="pl-1 text-small text-mute">{en.outlook.families[driver.family]}</span>
                  </span>
                </span>
                <Points points={driver.points} />
                <span className="text-right font-strong">{format.signed(driver.points, 1)}</span>
              </summary>
              <div className="pb-2 pl-3.5">
                <EvidenceList asOf={asOf} evidence={driver.evidence} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Filled lifts, open lowers: direction is not colour. */
function Points({ points }: { readonly points: number }) {
  const width = `${Math.min(100, Math.max(4, (Math.abs(points) / full) * 100))}%`
  return (
    <span aria-hidden="true" className="block">
      <span
        className={`block h-2 rounded-[1.5px] ${points < 0 ? 'border border-ink-2' : 'bg-accent'}`}
        style={{ width }}
      />
    </span>
  )
}
