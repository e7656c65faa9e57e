/** For an address that leads nowhere. */
import { Link } from '@tanstack/react-router'
import { en } from '../messages/en.ts'
import { buttonLook } from '../ui/button.tsx'
import { State } from '../ui/state.tsx'

export function UnknownPage() {
  const home = (
    <Link className={buttonLook('solid')} to="/">
      {en.unknownPage.home}
    </Link>
  )
  return (
    <main>
      <State actions={home} page title={en.unknownPage.title}>
        <p>{en.unknownPage.says}</p>
      </State>
    </main>
  )
}
