/** Children in the order that Excel demands; those with a question mark may be left out. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId?',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl?',
    'AppDomains?',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description?', 'Requirements?', 'Hosts', 'Resources'],
  'VersionOverrides Host': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  'AllFormFactors ExtensionPoint': ['Script', 'Page', 'Metadata'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'Title?'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
}

/** What is missing, misplaced or unknown among the elements of a manifest. Excel's own refusal would name none of it. */
export function checkOrder(document: Document): string[] {
  return Object.entries(ORDER).flatMap(([path, order]) => {
    const parents = elementsAt(document, path)
    return parents.length === 0
      ? [`There is no <${nameAt(path)}>`]
      : parents.flatMap((parent) => childrenInOrder(parent, order))
  })
}

function childrenInOrder(parent: Element, order: readonly string[]): string[] {
  const known = order.map((name) => name.replace('?', ''))
  const present = [...parent.children].map(({ localName }) => localName)
  const missing = order.filter((name) => !name.endsWith('?') && !present.includes(name))
  const strange = present.filter((name) => !known.includes(name))
  const inOrder = present.filter((name) => known.includes(name))
  const early = inOrder.find((name, index) => {
    const next = inOrder[index + 1]
    return next !== undefined && known.indexOf(next) < known.indexOf(name)
  })
  return [
    ...missing.map((name) => `<${parent.localName}> lacks <${name}>`),
    ...strange.map((name) => `<${parent.localName}> has no place for <${name}>`),
    ...(early === undefined ? [] : [`In <${parent.localName}>, <${early}> comes too early`]),
  ]
}

/** Elements of a name; of two names, those of the second that are somewhere below the first. */
function elementsAt(document: Document, path: string): Element[] {
  const [name = '', below] = path.split(' ')
  const named = [...document.getElementsByTagNameNS('*', name)]
  return below === undefined ? named : named.flatMap((element) => [...element.getElementsByTagNameNS('*', below)])
}

function nameAt(path: string): string {
  return path.replace(/^.* /, '')
}
