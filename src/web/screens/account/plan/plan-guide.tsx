/** The sections of the plan beside it, the one that is read marked. */
import { useEffect, useState } from 'react'
import { en } from '../../../messages/en.ts'
import { goToSection } from './go-to-section.ts'
import { usePlan } from './use-plan.ts'

export function PlanGuide() {
  const { sections } = usePlan()
  const read = useSectionInView(sections.map(({ id }) => id).join(' '))
  if (sections.length === 0) return null
  return (
    <nav aria-label={en.plan.sections}>
      <h2 className="border-b border-line-2 pb-1.5 text-title">{en.plan.sections}</h2>
      <ul className="pt-1.5">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              aria-current={id === read ? 'true' : undefined}
              className="block border-l-2 border-line py-[3px] pl-3 text-mute hover:text-ink aria-[current=true]:border-accent aria-[current=true]:font-medium aria-[current=true]:text-ink"
              href={`#plan-${id}`}
              onClick={(event) => {
                event.preventDefault()
                goToSection(id)
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The last section whose head has passed the upper quarter of the window. */
function useSectionInView(ids: string): string | null {
  const [read, setRead] = useState<string | null>(null)
  useEffect(() => {
    const scrolls = document.querySelector('main')
    const places = ids.split(' ').flatMap((id) => document.getElementById(`plan-${id}`) ?? [])
    const look = () => {
      const passed = places.filter((place) => place.getBoundingClientRect().top < innerHeight / 4)
      setRead(passed.at(-1)?.dataset['section'] ?? null)
    }
    scrolls?.addEventListener('scroll', look, { passive: true })
    return () => scrolls?.removeEventListener('scroll', look)
  }, [ids])
  return read
}
