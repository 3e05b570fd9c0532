/** Google's way to call the script of the document; the sidebar's page has it, other pages do not. */
interface ScriptRun {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRun
  withFailureHandler(handler: (error: Error) => void): ScriptRun
  rpc(question: string): void
}

declare const google: { readonly script: { readonly run: ScriptRun } }

/** Puts a question to the script. Google's own call takes two handlers; everybody else waits for a promise. */
export function askServer(question: string): Promise<string> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((answer) => resolve(String(answer)))
      .withFailureHandler(reject)
      .rpc(question)
  })
}
