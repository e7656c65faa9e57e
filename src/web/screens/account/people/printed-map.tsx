/** The map on paper: the whole picture of it, where the one on the screen is a window that is moved. */
import { format } from '../../../format.ts'
import { enPeople } from '../../../messages/en-people.ts'
import { usePrinting } from '../../../ui/use-printing.ts'
import { mapPicture } from './map-picture.ts'
import type { MapBox } from './people-layout.ts'
import type { PeopleShown } from './people-query.ts'
import { pictureSvg } from './picture-svg.ts'

interface PrintedMapProps {
  readonly account: string
  readonly shown: PeopleShown
  /** none: there is no map to print */
  readonly boxes: readonly MapBox[]
}

export function PrintedMap({ account, shown, boxes }: PrintedMapProps) {
  const isPrinting = usePrinting()
  if (!isPrinting || boxes.length === 0) return null
  const title = enPeople.pictureOf(account)
  const svg = pictureSvg(mapPicture(shown, boxes, title, format.day(shown.asOf)))
  return (
    <figure className="py-3">
      <img alt={title} className="max-w-full" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />
    </figure>
  )
}
