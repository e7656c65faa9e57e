/** What moved health, in words of the page and of the server, each known as what it is. */
import { Fragment } from 'react'
import { Told } from '../../../ui/told.tsx'
import type { SaidPart } from './change-steps.ts'

export function SaidParts({ parts }: { readonly parts: readonly SaidPart[] }) {
  return parts.map(({ words, told }, at) => (
    <Fragment key={`${words} ${told}`}>
      {at === 0 ? null : '; '}
      {words}
      {told === null ? null : (
        <>
          {' '}
          <Told>{told}</Told>
        </>
      )}
    </Fragment>
  ))
}
