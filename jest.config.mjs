import { fileURLToPath } from 'node:url'
import { findChromium } from './tooling/chromium.mjs'
import { findLibreOffice } from './tooling/libreoffice.mjs'

// Tests that open a page find their browser here; workers inherit the environment.
process.env.CHROMIUM_PATH ??= findChromium() ?? ''
process.env.SOFFICE_PATH ??= findLibreOffice() ?? ''

const root = fileURLToPath(new URL('.', import.meta.url))
const browserTests = '\\.browser\\.test\\.tsx?$'

const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
  sourceMaps: 'inline',
}

/** Packages published only as ES modules are compiled like our own code: hucre, and what Univer uses. */
const esModules = ['hucre', 'lodash-es', 'nanoid', 'rbush', 'quickselect', 'kdbush'].join('|')

/** A room of the house whose tests run together; `folders` are where they live. */
function project(displayName, folders, options = {}) {
  return {
    displayName,
    rootDir: root,
    roots: folders.map((folder) => `<rootDir>/${folder}`),
    testEnvironment: 'node',
    testMatch: ['**/*.test.ts', '**/*.test.tsx'],
    testPathIgnorePatterns: ['/node_modules/', '/dist/', browserTests],
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
    transform: {
      '\\.(ts|tsx)$': ['@swc/jest', swc],
      [`/node_modules/(?:${esModules})/.+\\.m?js$`]: ['@swc/jest', swc],
    },
    transformIgnorePatterns: [`/node_modules/(?!(?:${esModules})/)`],
    moduleNameMapper: {
      '\\.css$': '<rootDir>/tooling/jest/empty.cjs',
      '\\.(png|svg|html)$': '<rootDir>/tooling/jest/file-name.cjs',
    },
    ...options,
  }
}

export default {
  maxWorkers: 2,
  projects: [
    project('core', ['core', 'tooling']),
    project('task-pane', ['task-pane'], { testEnvironment: 'jsdom' }),
    project('hosts', ['excel-addin', 'sheets-addon', 'playground']),
    project('browser', ['playground', 'excel-addin', 'sheets-addon'], {
      testMatch: ['**/*.browser.test.ts', '**/*.browser.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    }),
  ],
}
