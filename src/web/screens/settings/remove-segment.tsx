/** Takes a segment away that no account is in, with the way back. */
import { useMutation } from '@tanstack/react-query'
import { call } from '../../call.ts'
import { enSegments } from '../../messages/en-segments.ts'
import { me } from '../../me.ts'
import { problemOf } from '../../problem.ts'
import { said } from '../../said.ts'
import { readSettingsAnew, restoreSettings } from './restore-settings.ts'
import { TextButton } from './text-button.tsx'

const words = enSegments

interface RemoveSegmentProps {
  readonly organization: string
  readonly segment: string
}

export function RemoveSegment({ organization, segment }: RemoveSegmentProps) {
  const removing = useMutation({
    mutationFn: () => call(organization)['segment.remove']({ segment, by: me.in(organization) }),
    onSuccess: async ({ version }) => {
      await readSettingsAnew(organization)
      const undo = async () => {
        await restoreSettings(organization, version - 1, version)
        await readSettingsAnew(organization)
        said.say({ says: words.undone })
      }
      said.say({ says: words.removed(segment), undo })
    },
    onError: (error) => said.say({ says: words.removeOf(segment), problem: problemOf(error) }),
  })
  return (
    <TextButton
      isDisabled={removing.isPending}
      label={words.removeOf(segment)}
      onPress={() => removing.mutate()}
    >
      {words.remove}
    </TextButton>
  )
}
