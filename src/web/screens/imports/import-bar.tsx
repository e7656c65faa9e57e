/** The bar over the pages of the import: where one is, and what is still to be done. */
import { Link } from '@tanstack/react-router'
import { type ReactNode } from 'react'
import { enImport } from '../../messages/en-import.ts'
import { en } from '../../messages/en.ts'
import { Icon } from '../../ui/icon.tsx'
import type { ImportTarget } from './import-target.ts'
import { SampleLine } from './sample-line.tsx'

interface ImportBarProps {
  readonly target: ImportTarget
  readonly organization: string
  /** what stands behind `Import`; null on its first page */
  readonly within: string | null
  readonly children?: ReactNode
}

export function ImportBar({ target, organization, within, children }: ImportBarProps) {
  return (
    <header className="shrink-0">
      <div className="flex min-h-(--bar) flex-wrap items-center gap-x-2 border-b border-line px-6 max-md:px-4">
        {within === null ? (
          <h1 className="text-[15px] leading-6 font-semibold tracking-[-0.01em]">{enImport.title}</h1>
        ) : (
          <nav aria-label={en.account.trail} className="flex min-w-0 items-center gap-1">
            <Link
              className="-mx-1.5 inline-flex h-7 items-center gap-1 rounded-s px-1.5 text-mute hover:text-ink max-md:h-10"
              params={{ organization }}
              to="/$organization/imports"
            >
              <Icon className="md:hidden" name="chevronLeft" />
              {enImport.title}
            </Link>
            <Icon className="ml-1.5 shrink-0 text-faint" name="chevronRight" size={14} />
            <h1 className="truncate font-strong">{within}</h1>
          </nav>
        )}
        {children}
      </div>
      <SampleLine target={target} />
    </header>
  )
}
