/** What a person answers to the questions of a script, one after the other; null is "Cancel". */
export interface Dialogues {
  /** What the script may ask of the page. */
  readonly ui: Readonly<Record<string, unknown>>
  /** What alerts said. */
  readonly alerts: readonly string[]
}

const ButtonSet = { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO' }
const Button = { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO' }

/**
 * @param keeps the answer to a question of yes and no
 * @param alert what happens while one is open
 */
export function dialogues(answers: readonly (string | null)[], keeps: boolean, alert: () => void): Dialogues {
  const left = [...answers]
  const alerts: string[] = []
  return {
    alerts,
    ui: {
      ButtonSet,
      Button,
      prompt: () => {
        const answer = left.shift() ?? null
        return {
          getSelectedButton: () => (answer === null ? Button.CANCEL : Button.OK),
          getResponseText: () => answer ?? '',
        }
      },
      alert: (_title: string, message: string, buttons: string) => {
        alert()
        alerts.push(message)
        if (buttons === ButtonSet.YES_NO) return keeps ? Button.YES : Button.NO
        return Button.OK
      },
    },
  }
}
