import { checkOrder } from './element-order'

const APP = 'http://schemas.microsoft.com/office/appforoffice/1.1'
const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides'
const BASIC = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0'
const BASIC_NAMES = ['Images', 'Image', 'Urls', 'Url', 'ShortStrings', 'LongStrings', 'String', 'Override']

const OTHER_LOCALES = ['zh-CN']
const REQUIRED_SETS = { SharedRuntime: '1.1', CustomFunctionsRuntime: '1.2', ExcelApi: '1.9' }
const ICON_SIZES = ['16', '32', '80']
const LONGEST_ID = 32
const LONGEST_SHORT = 125
const LONGEST_LONG = 250

/**
 * Whether Excel would take the add-in, as far as its documentation says so; Microsoft's own check needs its service.
 * @param document the parsed manifest
 * @param files    names of what lies beside the page, such as `assets/icon-16.png`
 * @returns        problems in plain words; none of them is fine
 * Source: Microsoft, "Office Add-ins manifest" and "Manifest reference for Office Add-ins".
 */
export function checkManifest(document: Document, files: readonly string[]): readonly string[] {
  if (named(document, 'parsererror').length > 0) return ['This is not well-formed XML']
  return [
    ...checkNamespaces(document),
    ...checkOrder(document),
    ...checkIdentity(document),
    ...checkSets(document),
    ...checkResources(document),
    ...checkTexts(document),
    ...checkFunctions(document),
    ...checkSharedRuntime(document),
    ...checkIcons(document),
    ...checkAddresses(document, files),
  ]
}

function checkNamespaces(document: Document): string[] {
  return [...document.getElementsByTagName('*')]
    .filter((element) => element.namespaceURI !== namespaceOf(element))
    .map(({ nodeName }) => `<${nodeName}> is in the wrong XML namespace`)
}

function namespaceOf(element: Element): string {
  if (!isWithin(element, 'VersionOverrides')) return APP
  return BASIC_NAMES.includes(element.localName) ? BASIC : OVERRIDES
}

function checkIdentity(document: Document): string[] {
  const id = textOf(document, 'Id')
  const version = textOf(document, 'Version')
  return [
    ...unless(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id), `Id "${id}" is not a GUID`),
    ...unless(/^\d{1,5}(\.\d{1,5}){3}$/.test(version), `Version "${version}" is not four numbers such as 1.0.0.0`),
    ...unless(textOf(document, 'DefaultLocale') === 'en-US', 'DefaultLocale is not en-US'),
    ...unless(textOf(document, 'Permissions') === 'ReadWriteDocument', 'Permissions are not ReadWriteDocument'),
  ]
}

function checkSets(document: Document): string[] {
  const sets = named(document, 'Set')
  return Object.entries(REQUIRED_SETS).flatMap(([name, least]) => {
    const set = sets.find((element) => element.getAttribute('Name') === name)
    if (set === undefined) return [`Requirements lack ${name} ${least}`]
    const version = set.getAttribute('MinVersion') ?? ''
    return unless(isAtLeast(version, least), `Requirements ask for ${name} ${version}; functions need ${least}`)
  })
}

function isAtLeast(version: string, least: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number)
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
}

function checkResources(document: Document): string[] {
  const references = [...document.querySelectorAll('[resid]')]
  const resources = [...document.querySelectorAll('Resources [id]')]
  const ids = resources.map((resource) => attribute(resource, 'id'))
  const used = new Set(references.map((reference) => attribute(reference, 'resid')))
  return [
    ...references.flatMap((reference) => {
      const id = attribute(reference, 'resid')
      const found = resources.find((resource) => attribute(resource, 'id') === id)
      if (found === undefined) return [`<${reference.localName}> refers to "${id}", which is not among the resources`]
      const wanted = homeOf(reference)
      const home = found.parentElement?.localName ?? ''
      return unless(home === wanted, `<${reference.localName}> refers to "${id}" of ${home}, not of ${wanted}`)
    }),
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `Two resources are called "${id}"`),
    ...ids.filter((id) => id.length > LONGEST_ID).map((id) => `"${id}" is longer than ${LONGEST_ID} characters`),
    ...ids.filter((id) => !used.has(id)).map((id) => `Nothing refers to "${id}"`),
  ]
}

/** Where the resource that an element refers to has to be. */
function homeOf({ localName }: Element): string {
  if (localName === 'Label' || localName === 'Title') return 'ShortStrings'
  if (localName === 'Description') return 'LongStrings'
  return localName === 'Image' ? 'Images' : 'Urls'
}

function checkTexts(document: Document): string[] {
  const own = [...document.querySelectorAll('OfficeApp > DisplayName, OfficeApp > Description')]
  const texts = [...own, ...named(document, 'String')]
  return texts.flatMap((text) => {
    const name = text.getAttribute('id') ?? text.localName
    const short = text.localName === 'DisplayName' || text.parentElement?.localName === 'ShortStrings'
    const longest = short ? LONGEST_SHORT : LONGEST_LONG
    return [
      ...valuesOf(text).flatMap((value) => [
        ...unless(value.trim() !== '', `"${name}" is empty`),
        ...unless(value.length <= longest, `"${name}" is longer than ${longest} characters: ${value}`),
      ]),
      ...checkLocales(text, name),
    ]
  })
}

function checkLocales(element: Element, name: string): string[] {
  const present = [...element.children].map((child) => child.getAttribute('Locale'))
  return OTHER_LOCALES.filter((locale) => !present.includes(locale)).map((locale) => `"${name}" lacks ${locale}`)
}

function checkFunctions(document: Document): string[] {
  const id = resid(document.querySelector('Metadata > SourceLocation'))
  const metadata = named(document, 'Url').find((url) => url.getAttribute('id') === id)
  return [
    ...unless(
      document.querySelector('Namespace') === null,
      'A Namespace would change the functions’ names: KPI_WIN_RATE is the same in Excel and Google Sheets',
    ),
    ...(metadata === undefined ? [] : checkLocales(metadata, attribute(metadata, 'id'))),
  ]
}

/** Functions, pane and commands are one page that stays: otherwise each would read the tables for itself. */
function checkSharedRuntime(document: Document): string[] {
  const runtime = document.querySelector('Runtime')
  const pages = ['Page > SourceLocation', 'FunctionFile', 'Action > SourceLocation']
  return [
    ...unless(runtime?.getAttribute('lifetime') === 'long', 'The Runtime’s lifetime is not "long"'),
    ...pages
      .filter((path) => resid(document.querySelector(path)) !== resid(runtime))
      .map((path) => `${path} is not the Runtime’s page`),
  ]
}

function checkIcons(document: Document): string[] {
  return named(document, 'Icon').flatMap((icon) => {
    const sizes = [...icon.children].map((image) => image.getAttribute('size'))
    const owner = icon.parentElement?.localName ?? ''
    return ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `The icon of <${owner}> lacks size ${size}`)
  })
}

function checkAddresses(document: Document, files: readonly string[]): string[] {
  const settings = document.querySelector('DefaultSettings > SourceLocation')
  const base = (settings?.getAttribute('DefaultValue') ?? '').replace(/[^/]*$/, '')
  const own = [...document.querySelectorAll('IconUrl, HighResolutionIconUrl, DefaultSettings > SourceLocation')]
  // An Icon's images only refer to those of the resources.
  const resources = [...named(document, 'Images'), ...named(document, 'Urls')].flatMap(({ children }) => [...children])
  const addresses = new Set([...own, ...resources].flatMap(valuesOf))
  return [...addresses].flatMap((address) => {
    if (!address.startsWith('https://')) return [`${address} is not an https address`]
    // Half of the addresses replaced is the likeliest slip of who hosts the add-in.
    if (!address.startsWith(base)) return [`${address} is not at ${base}, where the page is`]
    const file = address.slice(base.length)
    return unless(files.includes(file), `${address}: there is no file ${file}`)
  })
}

function valuesOf(element: Element): string[] {
  const overrides = [...element.children].map((child) => attribute(child, 'Value'))
  return [attribute(element, 'DefaultValue'), ...overrides]
}

/** By local name: jsdom's selectors do not see elements with a prefix. */
function named(document: Document, name: string): Element[] {
  return [...document.getElementsByTagNameNS('*', name)]
}

function isWithin(element: Element, name: string): boolean {
  return element.localName === name || (element.parentElement !== null && isWithin(element.parentElement, name))
}

function textOf(document: Document, name: string): string {
  return document.querySelector(`OfficeApp > ${name}`)?.textContent ?? ''
}

function resid(element: Element | null): string | undefined {
  return element?.getAttribute('resid') ?? undefined
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? ''
}

function unless(fine: boolean, problem: string): string[] {
  return fine ? [] : [problem]
}
