// Jest runs a test file in a realm of its own: errors of Node's core are no `Error`s there, and the SDK would wrap
// them into something it never throws outside of Jest. Imported for its effect, before anything fails.

const ordinary = Function.prototype[Symbol.hasInstance]

const isError = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Error]'

Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    return (this === Error && isError(value)) || Reflect.apply(ordinary, this, [value])
  }
})
