/// How to read one field of a record whose type has been forgotten.
///
/// A pointer given to a slot must point at the record type that the slot was made for: the binder
/// pairs slots with shapes once, and nothing else makes the pairs.
struct Slot: Sendable {
    typealias Body = (UnsafeRawPointer) throws(TemplateError) -> Void

    /// Prints the field, escaped unless it is markup.
    let print: @Sendable (UnsafeRawPointer, inout Output) -> Void
    /// Prints the field as it is.
    let raw: @Sendable (UnsafeRawPointer, inout Output) -> Void
    /// Whether a section on the field has anything to do.
    let test: @Sendable (UnsafeRawPointer) -> Bool
    /// Calls `body` with each item that a section on the field pushes.
    let enter: @Sendable (UnsafeRawPointer, Body) throws(TemplateError) -> Void
    /// The record that is kept.
    var kept: (@Sendable (UnsafeRawPointer) -> any Keeping)?
}
