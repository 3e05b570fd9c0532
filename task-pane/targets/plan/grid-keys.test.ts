import { placeAfter } from './grid-keys'

const after = (key: string, ctrlKey = false) =>
  placeAfter({ key, ctrlKey, metaKey: false }, { row: 5, column: 2 }, 30, 4)

it.each([
  ['ArrowDown', false, 6, 2],
  ['ArrowUp', false, 4, 2],
  ['ArrowRight', false, 5, 3],
  ['ArrowLeft', false, 5, 1],
  ['PageDown', false, 15, 2],
  ['PageUp', false, 0, 2],
  ['Home', false, 5, 0],
  ['End', false, 5, 3],
  ['Home', true, 0, 0],
  ['End', true, 29, 3],
  ['ArrowDown', true, 29, 2],
  ['ArrowLeft', true, 5, 0],
])('goes with %s (Ctrl: %s) to row %i, column %i', (key, ctrlKey, row, column) => {
  expect(after(key, ctrlKey)).toEqual({ row, column })
})

it('leaves other keys to others', () => {
  expect(after('Tab')).toBeUndefined()
  expect(after('a')).toBeUndefined()
})
