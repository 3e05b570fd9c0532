/** @jest-environment jsdom */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkManifest } from './check-manifest'

const ROOT = join(__dirname, '..', '..')
const ASSETS = join(ROOT, 'excel-addin', 'assets')
const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8')
const files = [
  'taskpane.html',
  'taskpane.js',
  'functions.json',
  'functions-zh-cn.json',
  ...readdirSync(ASSETS).map((name) => `assets/${name}`),
]

function problems(xml: string): readonly string[] {
  return checkManifest(new DOMParser().parseFromString(xml, 'application/xml'), files)
}

/** The manifest with one thing changed everywhere; a change that changes nothing would test nothing. */
function changed(found: string | RegExp, instead: string): string {
  const xml = manifest.replace(new RegExp(found, 'gs'), instead)
  if (xml === manifest) throw new Error(`The manifest has no ${String(found)}`)
  return xml
}

test('finds nothing wrong with the manifest that is shipped', () => {
  expect(problems(manifest)).toEqual([])
})

test('takes a manifest that was moved to another address as a whole', () => {
  expect(problems(changed('https://localhost:3000/', 'https://sales.example.com/tools/yardstick/'))).toEqual([])
})

test.each<[string, string | RegExp, string, string]>([
  ['XML that breaks off', /<\/VersionOverrides>.*/, '', 'This is not well-formed XML'],
  ['a tag that is not closed', '</Group>', '', 'This is not well-formed XML'],
  ['an image without its prefix', /<bt:Image (size[^>]*)>/, '<Image $1>', '<Image> is in the wrong XML namespace'],
  ['an Id that is no GUID', /<Id>[^<]*/, '<Id>yardstick', 'Id "yardstick" is not a GUID'],
  ['a version of three numbers', '1.0.0.0', '1.0.0', 'Version "1.0.0" is not four numbers such as 1.0.0.0'],
  ['another default language', 'en-US', 'zh-CN', 'DefaultLocale is not en-US'],
  ['a missing Requirements element', /<Requirements>.*<\/Requirements>/, '', '<OfficeApp> lacks <Requirements>'],
  ['a missing set', /<Set Name="SharedRuntime"[^>]*>/, '', 'Requirements lack SharedRuntime 1.1'],
  [
    'a set too old to stream',
    /(CustomFunctionsRuntime" MinVersion=)"1.2"/,
    '$1"1.1"',
    'Requirements ask for CustomFunctionsRuntime 1.1; functions need 1.2',
  ],
  [
    'runtimes after the functions',
    /(<Runtimes>.*<\/Runtimes>)(.*<\/AllFormFactors>)/,
    '$2$1',
    'In <Host>, <AllFormFactors> comes too early',
  ],
  ['metadata before the script', /(<Script>.*?<\/Script>)(.*<\/Metadata>)/, '$2$1', 'comes too early'],
  ['a missing button', /<Control .*<\/Control>/, '', 'There is no <Control>'],
  [
    'a namespace for the functions',
    '</Metadata>',
    '</Metadata><Namespace resid="Name" />',
    'A Namespace would change the functions’ names: KPI_WIN_RATE is the same in Excel and Google Sheets',
  ],
  [
    'a reference to nothing',
    '<Label resid="Name"',
    '<Label resid="Title"',
    '<Label> refers to "Title", which is not among the resources',
  ],
  [
    'a long text for a label',
    '<Label resid="Name"',
    '<Label resid="Button.Description"',
    '<Label> refers to "Button.Description" of LongStrings, not of ShortStrings',
  ],
  ['two resources of one name', 'Icon.16" D', 'Icon.32" D', 'Two resources are called "Icon.32"'],
  [
    'a resource that nobody uses',
    '<bt:ShortStrings>',
    '<bt:ShortStrings><bt:String id="Spare" DefaultValue="a"><bt:Override Locale="zh-CN" Value="b" /></bt:String>',
    'Nothing refers to "Spare"',
  ],
  [
    'a name of 33 characters',
    '"Script.Url"',
    `"${'S'.repeat(33)}"`,
    `"${'S'.repeat(33)}" is longer than 32 characters`,
  ],
  [
    'a label of 126 characters',
    'Value="标尺"',
    `Value="${'尺'.repeat(126)}"`,
    `"Name" is longer than 125 characters: ${'尺'.repeat(126)}`,
  ],
  [
    'a description of 251 characters',
    'Value="Opens the pane[^"]*"',
    `Value="${'o'.repeat(251)}"`,
    `"Button.Description" is longer than 250 characters: ${'o'.repeat(251)}`,
  ],
  ['an empty text', 'Value="标尺已就绪"', 'Value=""', '"GetStarted.Title" is empty'],
  [
    'a text without Chinese',
    /<bt:Override Locale="zh-CN" Value="标尺已就绪" \/>/,
    '',
    '"GetStarted.Title" lacks zh-CN',
  ],
  ['a name without Chinese', /(<DisplayName [^>]*>)\s*<Override [^>]*>/, '$1', '"DisplayName" lacks zh-CN'],
  [
    'functions described in English only',
    /<bt:Override Locale="zh-CN" Value="[^"]*functions-zh-cn.json" \/>/,
    '',
    '"Functions.Url" lacks zh-CN',
  ],
  ['a runtime that ends', 'lifetime="long"', 'lifetime="short"', 'The Runtime’s lifetime is not "long"'],
  [
    'functions on a page of their own',
    /(<Page>\s*<SourceLocation resid=)"Page.Url"/,
    '$1"Script.Url"',
    'Page > SourceLocation is not the Runtime’s page',
  ],
  ['a missing size of the icon', /<bt:Image size="80"[^>]*>/, '', 'The icon of <Group> lacks size 80'],
  [
    'http',
    'https://localhost:3000/taskpane.js',
    'http://localhost:3000/taskpane.js',
    'http://localhost:3000/taskpane.js is not an https address',
  ],
  [
    'an address that was forgotten in a move',
    /https:\/\/localhost:3000\/(?!assets\/icon-80)/,
    'https://sales.example.com/',
    'https://localhost:3000/assets/icon-80.png is not at https://sales.example.com/, where the page is',
  ],
  [
    'an icon that is not there',
    'icon-64.png',
    'icon-128.png',
    'https://localhost:3000/assets/icon-128.png: there is no file assets/icon-128.png',
  ],
])('finds %s', (_, found, instead, problem) => {
  expect(problems(changed(found, instead)).join('\n')).toContain(problem)
})

test.each(readdirSync(ASSETS).filter((name) => name.endsWith('.png')))('%s is as large as its name says', (name) => {
  const png = readFileSync(join(ASSETS, name))
  const size = Number(/\d+/.exec(name)?.[0])
  // A PNG's first chunk begins with its width and height.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
})
