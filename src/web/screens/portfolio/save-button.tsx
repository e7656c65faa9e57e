/** Saves what is seen of the portfolio, all of its rows, as a file for a spreadsheet. */
import { useState } from 'react'
import { call } from '../../call.ts'
import { enBook } from '../../messages/en-book.ts'
import { problemOf } from '../../problem.ts'
import { said } from '../../said.ts'
import { saveFile } from '../../save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { viewQuestion } from './portfolio-question.ts'
import { portfolioSearch, type PortfolioSearch } from './portfolio-search.ts'

interface SaveButtonProps {
  readonly organization: string
  readonly search: PortfolioSearch
  /** the columns that somebody chose, and no others; undefined: all there are */
  readonly chosen: string | undefined
}

export function SaveButton({ organization, search, chosen }: SaveButtonProps) {
  const [isSaving, setSaving] = useState(false)
  const save = async () => {
    setSaving(true)
    try {
      saveFile(
        await call(organization)['account.export'](
          viewQuestion(portfolioSearch({ ...search, columns: chosen })),
        ),
      )
    } catch (error) {
      said.refuse(problemOf(error), enBook.notSaved)
    }
    setSaving(false)
  }
  return (
    <Button
      aria-label={enBook.saveTitle}
      className="max-md:hidden"
      disabled={isSaving}
      onClick={() => void save()}
      title={enBook.saveTitle}
    >
      <Icon name="download" size={14} />
      {isSaving ? enBook.saving : enBook.save}
    </Button>
  )
}
