/** The way to a place of the app, by its icon and its name. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { enPlaces } from '../messages/en-places.ts'
import { Icon } from '../ui/icon.tsx'
import type { places } from './places.ts'

interface PlaceLinkProps {
  readonly slug: string
  readonly place: (typeof places)[number]
  readonly className: string
  readonly iconSize?: number
  readonly onClick?: () => void
  readonly children?: ReactNode
}

export function PlaceLink({ slug, place, className, iconSize = 16, onClick, children }: PlaceLinkProps) {
  return (
    <Link className={className} onClick={onClick} params={{ organization: slug }} search={{}} to={place.to}>
      <Icon name={place.icon} size={iconSize} />
      <span className="truncate">{enPlaces[place.id]}</span>
      {children}
    </Link>
  )
}
