/** Words of the page in German, in a process of its own as words are decided once for a process: what is heard of people and rows. */
import { deTexts } from '#src/web/messages/de/de-texts.ts'
import { speak } from '#src/web/messages/worded.ts'

speak(deTexts)
const { centreCalled } = await import('#src/web/screens/account/growth/centre-called.ts')
const { personWords } = await import('#src/web/screens/account/people/person-words.ts')
type Person = Parameters<typeof personWords.mood>[0]
process.stdout.write(
  [
    personWords.mood({ sentiment: 'Very Positive' } as Person),
    centreCalled({ name: 'Whole account', isWhole: true }),
    centreCalled({ name: 'Whole account', isWhole: false }),
  ].join('\n'),
)
