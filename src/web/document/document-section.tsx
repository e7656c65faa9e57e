/** A section of a document under its head: how fresh its items are, and its blocks. */
import type { Block, DocumentSection as SectionOf } from '#src/publish/document.ts'
import { type ReactNode, useEffect, useRef } from 'react'
import { en } from '../messages/en.ts'
import { Section } from '../ui/section.tsx'
import { DocumentBlock } from './document-block.tsx'
import { FreshnessTicks } from './freshness-ticks.tsx'
import { oneStopInTabOrder } from './line-keys.ts'
import { provenancesIn } from './provenances-in.ts'
import { SectionAdds } from './section-adds.tsx'
import { useSectionKeys } from './section-keys.ts'
import { SectionId } from './section-id.ts'
import { InEnglish } from '../ui/in-english.tsx'

interface DocumentSectionProps {
  readonly section: SectionOf
  /** what the page draws in this section beside the blocks of the document */
  readonly children?: ReactNode
  /** what it draws before them */
  readonly lead?: ReactNode
}

export function DocumentSection({ section, children, lead }: DocumentSectionProps) {
  const place = useRef<HTMLDivElement>(null)
  const keys = useSectionKeys()
  useEffect(() => oneStopInTabOrder(place.current))
  const { blocks } = section
  return (
    <div
      className="@container scroll-mt-14"
      data-section={section.id}
      id={`plan-${section.id}`}
      onFocus={(event) => oneStopInTabOrder(event.currentTarget, event.target)}
      onKeyDown={keys}
      ref={place}
      role="presentation"
    >
      <Section
        aside={
          <span className="inline-flex flex-wrap items-center justify-end gap-x-2.5">
            <InEnglish>{section.aside}</InEnglish>
            <FreshnessTicks provenances={provenancesIn(blocks)} />
          </span>
        }
        title={section.title}
      >
        {blocks.length === 0 && !children && !lead ? (
          <p className="py-3 text-mute">{en.plan.nothingHere}</p>
        ) : null}
        {lead}
        <SectionId value={section.id}>
          <div className="flex flex-col gap-2.5">
            {blocks.map((block, at) => (
              <DocumentBlock block={block} key={nameOf(blocks, at)} />
            ))}
          </div>
        </SectionId>
        {children}
        <SectionAdds section={section} />
      </Section>
    </div>
  )
}

/** A block is known by its kind and its number among its like: a note that comes before a table leaves the table as it is. */
function nameOf(blocks: readonly Block[], at: number): string {
  const { kind } = blocks[at]!
  return `${kind} ${blocks.slice(0, at).filter((one) => one.kind === kind).length}`
}
