/** The pages of the settings: a list at the side, a choice on the phone. */
import { Link } from '@tanstack/react-router'
import { enSettings } from '../../messages/en-settings.ts'
import { Select } from '../../ui/select.tsx'
import { isSettingPage, type SettingPage, settingPages } from './setting-pages.ts'

interface PageNamesProps {
  readonly organization: string
  readonly page: SettingPage
  /** changes that are not saved */
  readonly count: number
  readonly onGo: (page: SettingPage) => void
}

export function PageNames({ organization, page, count, onGo }: PageNamesProps) {
  const nameOf = (one: SettingPage) =>
    one === 'changes' && count > 0 ? `${enSettings.pages.changes} (${count})` : enSettings.pages[one]
  return (
    <>
      <nav
        aria-label={enSettings.pagesLabel}
        className="w-52 shrink-0 overflow-y-auto border-r border-line px-3 py-3 max-md:hidden print:hidden"
      >
        <ul className="flex flex-col gap-px">
          {settingPages.map((one) => (
            <li className={one === 'changes' ? 'mt-3 border-t border-line pt-3' : ''} key={one}>
              <Link
                activeOptions={{ includeSearch: false }}
                className="flex min-h-7 items-center rounded-m px-2 text-ink-2 hover:bg-sunk hover:text-ink aria-[current=page]:bg-sunk aria-[current=page]:font-medium aria-[current=page]:text-ink"
                params={{ organization, page: one }}
                search={({ segment }: { segment?: string }) => (segment === undefined ? {} : { segment })}
                to="/$organization/settings/$page"
              >
                {nameOf(one)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <nav
        aria-label={enSettings.pagesLabel}
        className="border-b border-line px-4 py-2 md:hidden print:hidden"
      >
        <Select
          isFilter={false}
          label={enSettings.pagesLabel}
          onChoose={(chosen) => {
            if (isSettingPage(chosen)) onGo(chosen)
          }}
          options={settingPages.map((one) => ({ value: one, label: nameOf(one) }))}
          value={page}
        />
      </nav>
    </>
  )
}
