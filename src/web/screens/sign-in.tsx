/** For a browser that nobody has signed in: the way to a link. It goes away by itself once there is a session. */
import { en } from '../messages/en.ts'
import { Command } from '../ui/command.tsx'
import { Logo } from '../ui/logo.tsx'
import { State } from '../ui/state.tsx'

export function SignIn() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center">
      <Logo className="mx-6 size-7" />
      <State page title={en.signIn.title}>
        <p>{en.signIn.says}</p>
        <Command copied={en.copied} copy={en.copy}>
          npx perennial link
        </Command>
      </State>
    </main>
  )
}
