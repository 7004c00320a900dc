/// How to read one field of a record whose type has been forgotten.
///
/// A pointer given to a slot must point at the record type that the slot was made for: the binder
/// pairs slots with shapes once, and nothing else makes the pairs.
package struct Slot: Sendable {
    package typealias Body = (UnsafeRawPointer) throws(TemplateError) -> Void

    /// Prints the field, escaped unless it is markup.
    package let print: @Sendable (UnsafeRawPointer, inout Output) -> Void
    /// Prints the field as it is.
    package let raw: @Sendable (UnsafeRawPointer, inout Output) -> Void
    /// Whether a section on the field has anything to do.
    package let test: @Sendable (UnsafeRawPointer) -> Bool
    /// Calls `body` with each item that a section on the field pushes.
    package let enter: @Sendable (UnsafeRawPointer, Body) throws(TemplateError) -> Void

    /// Names the four ways to read a field.
    package init(
        print: @escaping @Sendable (UnsafeRawPointer, inout Output) -> Void,
        raw: @escaping @Sendable (UnsafeRawPointer, inout Output) -> Void,
        test: @escaping @Sendable (UnsafeRawPointer) -> Bool,
        enter: @escaping @Sendable (UnsafeRawPointer, Body) throws(TemplateError) -> Void
    ) {
        self.print = print
        self.raw = raw
        self.test = test
        self.enter = enter
    }
}
