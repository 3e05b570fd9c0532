import office from 'eslint-plugin-office-addins'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const TYPESCRIPT = ['**/*.ts', '**/*.tsx']
const TESTS = ['**/*.test.ts', '**/*.test.tsx']
/** Nothing of a workbook is kept outside of it, see SECURITY.md. */
const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB', 'caches']
/** Text from outside is data, never HTML. */
const HTML = [
  'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
  'MemberExpression[object.name="document"][property.name=/^(write|writeln|cookie)$/]',
]

export default tseslint.config(
  { ignores: ['dist/', 'docs/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-restricted-globals': ['error', ...STORAGE],
      'no-restricted-properties': ['error', ...STORAGE.map((property) => ({ object: 'window', property }))],
      'no-restricted-syntax': [
        'error',
        ...HTML.map((selector) => ({ selector, message: 'Text from outside is data, never HTML.' })),
      ],
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Numbers in texts are what this house is about.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onClick={() => save()}` is how handlers read.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    ...hooks.configs.flat.recommended,
    files: ['task-pane/**/*.{ts,tsx}', 'playground/**/*.{ts,tsx}', 'sheets-addon/**/*.tsx'],
  },
  {
    files: ['excel-addin/**/*.ts'],
    plugins: { 'office-addins': office },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
    },
  },
  {
    // The playground remembers the language, the theme and the width of its pane.
    files: ['playground/shell/preferences.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: TESTS,
    rules: {
      // Matchers hand methods around unbound by design.
      '@typescript-eslint/unbound-method': 'off',
      // Tests build pages and look into them.
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.recommended],
    rules: { eqeqeq: 'error', 'object-shorthand': 'error', 'prefer-template': 'error' },
  },
  {
    // Google calls these by name.
    files: ['sheets-addon/*/entry-points.js'],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-var': 'off', 'prefer-template': 'off' },
  },
)
