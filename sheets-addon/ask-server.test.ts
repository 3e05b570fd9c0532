import { askServer } from './sidebar/ask-server'

/** Stands in for Google's runner: each call is prepared by handlers and answered later. */
function runner(answer: (question: string) => string) {
  let succeed: (answer: unknown) => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  const run = {
    withSuccessHandler(handler: (answer: unknown) => void) {
      succeed = handler
      return run
    },
    withFailureHandler(handler: (error: Error) => void) {
      fail = handler
      return run
    },
    rpc(question: string) {
      setTimeout(() => {
        try {
          succeed(answer(question))
        } catch (error) {
          fail(error as Error)
        }
      })
    },
  }
  return { script: { run } }
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'google')
})

it('gives the answer of the script', async () => {
  Object.assign(globalThis, { google: runner((question) => question.toUpperCase()) })
  expect(await askServer('hello')).toBe('HELLO')
})

it('fails as the script has failed', async () => {
  const broken = runner(() => {
    throw new Error('PERMISSION_DENIED')
  })
  Object.assign(globalThis, { google: broken })
  await expect(askServer('hello')).rejects.toThrow('PERMISSION_DENIED')
})
