import { memberType, type ApiCheck } from './api-check'
import { HostError } from './host-error'

/** office.js's request protocol, as far as an add-in's ordinary calls need it. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
  readonly Actions: readonly Action[]
}

interface ObjectPath {
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: ArgumentInfo
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null
}

interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: ArgumentInfo
  readonly QueryInfo?: { readonly Select?: readonly string[] }
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[]
  readonly Error?: {
    readonly Code: string
    readonly Message: string
    readonly ActionIndex: number
    readonly HttpStatusCode: number
    readonly Location: string
  }
}

const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const
const PathType = { global: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const

/** An object that keeps its reference over several batches, as a Range does. */
export const tracked = Symbol('tracked')

interface Registry {
  readonly root: object
  readonly services: Readonly<Record<string, object>>
  readonly references: Map<string, object>
  /** Classes of those, by Microsoft's types. */
  readonly classes: Map<string, string | undefined>
  /** What this Excel is too old for; without it, it knows all that is emulated. */
  readonly api?: ApiCheck
}

let lastReference = 0

/** Answers one batch; it stops at the first action that fails, as Excel does. */
export function execute(body: RequestBody, registry: Registry): ResponseBody {
  const results: { ActionId: number; Value: unknown }[] = []
  const batch = new Batch(body, registry)
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: batch.run(action) })
    } catch (error) {
      return { ...refusal(error, index, action.Name), Results: results }
    }
  }
  return { Results: results }
}

/** The answer to a batch that was refused, by itself or at one of its actions. */
export function refusal(error: unknown, actionIndex = 0, location = ''): ResponseBody {
  const code = error instanceof HostError ? error.code : 'GeneralException'
  const message = error instanceof Error ? error.message : String(error)
  return {
    Results: [],
    Error: { Code: code, Message: message, ActionIndex: actionIndex, HttpStatusCode: 400, Location: location },
  }
}

class Batch {
  private readonly resolved = new Map<number, object | null>()
  private readonly kept = new Map<number, string>()
  /** Classes of the paths, by Microsoft's types. */
  private readonly classes = new Map<number, string | undefined>()

  constructor(
    private readonly body: RequestBody,
    private readonly registry: Registry,
  ) {}

  run(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null
    const target = this.resolve(action.ObjectPathId)
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiate(action.ObjectPathId, target)
      case ActionType.query:
        return this.query(action.ObjectPathId, target, action.QueryInfo?.Select ?? [])
      case ActionType.method:
        return this.invoke(target, action)
      case ActionType.setProperty:
        this.checked(action.ObjectPathId, action.Name)
        setMember(target, action.Name, this.argumentsOf(action.ArgumentInfo)[0])
        return null
      default:
        throw new HostError('ApiNotFound', `action type ${action.ActionType} is not emulated`)
    }
  }

  private invoke(target: object | null, action: Action): unknown {
    if (action.Name === '_RemoveReference') {
      this.registry.references.delete(String(action.ArgumentInfo?.Arguments?.[0]))
      return null
    }
    if (action.Name === '_KeepReference') return null
    this.checked(action.ObjectPathId, action.Name)
    return callMember(target, action.Name, this.argumentsOf(action.ArgumentInfo)) ?? null
  }

  private instantiate(id: number, target: object | null): unknown {
    if (target === null) return null
    const value: Record<string, unknown> = 'Id' in target ? { Id: target.Id } : {}
    if (tracked in target && this.body.AutoKeepReference) {
      let reference = this.kept.get(id)
      if (reference === undefined) {
        lastReference += 1
        reference = `reference${lastReference}`
        this.kept.set(id, reference)
        this.registry.references.set(reference, target)
        this.registry.classes.set(reference, this.classes.get(id))
      }
      value._ReferenceId = reference
    }
    return value
  }

  private resolve(id: number): object | null {
    const known = this.resolved.get(id)
    if (known !== undefined) return known
    const path = this.body.ObjectPaths[id]
    if (path === undefined) throw new HostError('InvalidObjectPath', `there is no object path ${id}`)
    this.classes.set(id, this.classOf(path))
    const found = this.follow(path)
    this.resolved.set(id, found)
    return found
  }

  private classOf({ ObjectPathType, Name, ParentObjectPathId }: ObjectPath): string | undefined {
    if (ObjectPathType === PathType.global) return 'Workbook'
    if (ObjectPathType === PathType.reference) return this.registry.classes.get(Name)
    if (ParentObjectPathId === undefined) return undefined
    this.resolve(ParentObjectPathId)
    return this.checked(ParentObjectPathId, ObjectPathType === PathType.indexer ? 'Item' : Name)
  }

  /** The class of what a member gives, if this Excel has the member at all. */
  private checked(id: number, name: string): string | undefined {
    return memberType(this.registry.api, this.classes.get(id), name)
  }

  private query(id: number, target: object | null, select: readonly string[]): unknown {
    const isItem = target !== null && '_Items' in target
    for (const path of select) {
      const [head = ''] = path.replace(/^items\//, '').split('/')
      const itemClass = isItem ? this.checked(id, 'Item') : this.classes.get(id)
      memberType(this.registry.api, itemClass, head)
    }
    return query(target, select)
  }

  private follow(path: ObjectPath): object | null {
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : null
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.registry.root
      case PathType.service: {
        const service = this.registry.services[path.Name]
        if (service === undefined) throw new HostError('ApiNotFound', `the service ${path.Name} is not emulated`)
        return service
      }
      case PathType.method:
        return parent === null ? null : objectOf(callMember(parent, path.Name, this.argumentsOf(path.ArgumentInfo)))
      case PathType.property:
        return parent === null ? null : objectOf(member(parent, path.Name))
      case PathType.indexer:
        return objectOf(callMember(parent, 'Item', this.argumentsOf(path.ArgumentInfo)))
      case PathType.reference: {
        const kept = this.registry.references.get(path.Name)
        if (kept === undefined) throw new HostError('InvalidObjectPath', 'the object is no longer tracked')
        return kept
      }
      case PathType.nothing:
        return null
      default:
        throw new HostError('ApiNotFound', `object path type ${path.ObjectPathType} is not emulated`)
    }
  }

  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const path = info?.ReferencedObjectPathIds?.[index]
      return path ? this.resolve(path) : argument
    })
  }
}

/** What `load` asks for: of a collection, of each of its items. */
function query(target: object | null, select: readonly string[]): unknown {
  if (target === null) return null
  if ('_Items' in target && Array.isArray(target._Items)) {
    const paths = select.map((path) => path.replace(/^items\//, ''))
    return { _Items: target._Items.map((item: object) => pick(item, paths)) }
  }
  return pick(target, select)
}

function pick(target: object, select: readonly string[]): Record<string, unknown> {
  const found: Record<string, unknown> = 'Id' in target ? { Id: target.Id } : {}
  const nested = new Map<string, string[]>()
  for (const path of select) {
    const [head = '', ...rest] = path.split('/')
    const name = head.charAt(0).toUpperCase() + head.slice(1)
    if (rest.length === 0) found[name] = member(target, name)
    else nested.set(name, [...(nested.get(name) ?? []), rest.join('/')])
  }
  for (const [name, paths] of nested) found[name] = query(objectOf(member(target, name)), paths)
  return found
}

function member(target: object, name: string): unknown {
  if (!(name in target)) throw new HostError('ApiNotFound', `${target.constructor.name}.${name} is not emulated`)
  return Reflect.get(target, name)
}

function setMember(target: object | null, name: string, value: unknown): void {
  if (target === null) throw new HostError('ItemNotFound', 'the object is not there')
  if (!(name in target)) throw new HostError('ApiNotFound', `${target.constructor.name}.${name} is not emulated`)
  if (!Reflect.set(target, name, value)) throw new HostError('AccessDenied', `${name} cannot be set`)
}

function callMember(target: object | null, name: string, args: readonly unknown[]): unknown {
  if (target === null) return null
  const method = member(target, name)
  if (typeof method !== 'function') throw new HostError('ApiNotFound', `${name} is no method`)
  return Reflect.apply(method, target, args)
}

function objectOf(value: unknown): object | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'object') return value
  throw new HostError('InvalidObjectPath', `expected an object, found ${typeof value}`)
}
