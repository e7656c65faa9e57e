/** Begins a segment of one's own: with its settings, as accounts are put in it one by one. */
import { useNavigate } from '@tanstack/react-router'
import { type SyntheticEvent, useState } from 'react'
import { enSegments } from '../../messages/en-segments.ts'
import { Button } from '../../ui/button.tsx'
import { FieldInput } from '../../ui/field-input.tsx'

const words = enSegments

interface AddSegmentProps {
  readonly organization: string
  /** that there are */
  readonly known: readonly string[]
}

export function AddSegment({ organization, known }: AddSegmentProps) {
  const [typed, type] = useState('')
  const navigate = useNavigate()
  const segment = typed.trim()
  const same = known.find((one) => one.toLowerCase() === segment.toLowerCase())
  const begin = (event: SyntheticEvent) => {
    event.preventDefault()
    if (segment === '' || same !== undefined) return
    void navigate({
      to: '/$organization/settings/$page',
      params: { organization, page: 'plan' },
      search: { segment },
    })
  }
  return (
    <form className="flex flex-wrap items-end gap-2 py-2" onSubmit={begin}>
      <FieldInput kind="text" label={words.add} onType={type} value={typed} />
      <Button disabled={segment === '' || same !== undefined} type="submit">
        {words.begin}
      </Button>
      {same === undefined ? null : (
        <p className="basis-full text-small text-mute" role="status">
          {words.known(same)}
        </p>
      )}
    </form>
  )
}
