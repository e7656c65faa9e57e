/** For a browser that nobody has signed in: the way to a link. It goes away by itself once there is a session. */
import { en } from '../messages/en.ts'
import { Command } from '../ui/command.tsx'
import { Logo } from '../ui/logo.tsx'

export function SignIn() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center gap-3 px-6 pb-24">
      <Logo className="mb-2 size-8" />
      <h1 className="text-h1">{en.signIn.title}</h1>
      <p className="text-read text-ink-2">{en.signIn.says}</p>
      <Command copied={en.copied} copy={en.copy}>
        npx perennial link
      </Command>
    </main>
  )
}
