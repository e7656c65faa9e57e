/** Light, dark, or as the system has it. */
import { en } from '../messages/en.ts'
import { type Theme, theme, useTheme } from '../theme.ts'
import { Icon, type IconProps } from '../ui/icon.tsx'
import { Segments } from '../ui/segments.tsx'

const icons: Readonly<Record<Theme, IconProps['name']>> = { system: 'screen', light: 'sun', dark: 'moon' }
const themes = Object.keys(icons) as Theme[]

export function ThemeSwitch() {
  const chosen = useTheme()
  return (
    <Segments
      label={en.shell.theme}
      onChoose={theme.choose}
      segments={themes.map((value) => ({
        value,
        label: <Icon name={icons[value]} size={14} />,
        name: en.shell.themes[value],
      }))}
      value={chosen}
    />
  )
}
