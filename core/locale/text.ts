/** The languages Yardstick speaks. */
export type Locale = 'en' | 'zh-CN'

/** One text in both languages. */
export interface Text {
  readonly en: string
  readonly zh: string
}

/** What is put into a text; a fact that differs by language is a text itself. */
export type Facts = Readonly<Record<string, string | number | Text>>

/** The text in a language, with its `{facts}` put in; a fact that is missing stays visible as `{name}`. */
export function say(text: Text, locale: Locale, facts: Facts = {}): string {
  const template = locale === 'zh-CN' ? text.zh : text.en
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = facts[name] ?? whole
    return typeof fact === 'object' ? say(fact, locale) : String(fact)
  })
}

/** The language for a host's locale code: every Chinese is zh-CN, everything else English. */
export function localeOf(code: string): Locale {
  return /^zh\b/i.test(code) ? 'zh-CN' : 'en'
}
