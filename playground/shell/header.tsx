import { useRef } from 'react'
import { say, type Locale } from '../../core/locale/text'
import type { Preferences, Theme } from './preferences'
import { shellTexts } from './texts'

interface Props {
  readonly locale: Locale
  readonly theme: Theme
  readonly onPrefer: (part: Partial<Preferences>) => void
  readonly onOpen: (file: File) => void
  readonly onDownload: () => void
}

const languages: readonly (readonly [Locale, string])[] = [
  ['en', 'EN'],
  ['zh-CN', '中文'],
]

export function Header({ locale, theme, onPrefer, onOpen, onDownload }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const themes: readonly (readonly [Theme, string])[] = [
    ['light', say(shellTexts.light, locale)],
    ['dark', say(shellTexts.dark, locale)],
  ]
  return (
    <header>
      <h1>
        Yardstick <span lang="zh-CN">标尺</span>
      </h1>
      <button type="button" className="open" onClick={() => input.current?.click()}>
        {say(shellTexts.open, locale)}
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,.xlsx"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0]
          // So that the same file can be opened once more.
          target.value = ''
          if (file) onOpen(file)
        }}
      />
      <button type="button" onClick={onDownload}>
        {say(shellTexts.download, locale)}
      </button>
      <p className="about">{say(shellTexts.sample, locale)}</p>
      <Switch
        label={say(shellTexts.language, locale)}
        choices={languages}
        chosen={locale}
        onChoose={(chosen) => onPrefer({ locale: chosen })}
      />
      <Switch
        label={say(shellTexts.theme, locale)}
        choices={themes}
        chosen={theme}
        onChoose={(chosen) => onPrefer({ theme: chosen })}
      />
    </header>
  )
}

interface SwitchProps<T extends string> {
  readonly label: string
  readonly choices: readonly (readonly [T, string])[]
  readonly chosen: T
  readonly onChoose: (value: T) => void
}

function Switch<T extends string>({ label, choices, chosen, onChoose }: SwitchProps<T>) {
  return (
    <div className="switch" role="group" aria-label={label}>
      {choices.map(([value, name]) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          {name}
        </button>
      ))}
    </div>
  )
}
