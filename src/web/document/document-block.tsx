/** One block of a document, drawn by its kind. */
import type { Block } from '#src/publish/document.ts'
import { Mark } from '../ui/mark.tsx'
import { DocumentFigures } from './document-figures.tsx'
import { DocumentLanes } from './document-lanes.tsx'
import { DocumentLine } from './document-line.tsx'
import { DocumentMatrix } from './document-matrix.tsx'
import { DocumentNote } from './document-note.tsx'
import { DocumentTable } from './document-table.tsx'
import { MoreLink } from './more-link.tsx'
import { PeopleMap } from './people-map.tsx'
import { InEnglish } from '../ui/in-english.tsx'

export function DocumentBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'text':
      return (
        <div className="flex max-w-[78ch] flex-col gap-1.5 py-2.5 text-ink-2">
          {block.paragraphs.map((paragraph) => (
            <p className="text-pretty wrap-break-word" key={paragraph}>
              <InEnglish>{paragraph.replaceAll(' %', '\u00a0%')}</InEnglish>
            </p>
          ))}
        </div>
      )
    case 'figures':
      return <DocumentFigures figures={block.figures} />
    case 'note':
      return <DocumentNote of={block.of} says={block.says} />
    case 'gap':
      return (
        <p className="my-2 flex w-fit max-w-full items-baseline gap-2 rounded-s border border-dashed border-faint px-2.5 py-1.5 text-mute">
          <Mark className="translate-y-px" tone="unknown" />
          <span className="text-pretty">
            <InEnglish>
              {block.says} {block.todo === null ? null : <span className="text-ink-2">{block.todo}</span>}
            </InEnglish>
          </span>
        </p>
      )
    case 'table':
      return <DocumentTable table={block} />
    case 'list':
      return (
        <>
          <ul>
            {block.items.map((item, at) => (
              <DocumentLine item={item} key={item.provenance?.itemId ?? `${item.says} ${at}`} />
            ))}
          </ul>
          <MoreLink count={block.more} />
        </>
      )
    case 'lanes':
      return <DocumentLanes lanes={block.lanes} />
    case 'map':
      return <PeopleMap map={block} />
    case 'matrix':
      return <DocumentMatrix matrix={block} />
  }
}
