// These are inlinable so that each field is read where its record is declared, with the type
// known: otherwise the whole record would be copied to read one text of it.

/// A value that prints in one way: what text, number and html fields hold.
package protocol Printable: Sendable {
    func print(into output: inout Output)
    var isTruthy: Bool { get }
}

extension String: Printable {
    package func print(into output: inout Output) { output.append(escaping: self) }
    package var isTruthy: Bool { true }
}

extension Int: Printable {
    package func print(into output: inout Output) { output.append(decimal: self) }
    package var isTruthy: Bool { true }
}

extension HTML: Printable {
    package func print(into output: inout Output) { output.append(trusted: markup) }
    package var isTruthy: Bool { !markup.isEmpty }
}

/// An address that has yet to be checked.
package struct Link: Printable {
    let text: String

    package init(text: String) {
        self.text = text
    }

    package func print(into output: inout Output) {
        if let address = Address(text) { output.append(address) } else { output.append("#") }
    }
    package var isTruthy: Bool { !text.isEmpty }
}

extension Slot {
    /// The record behind a pointer that was made from one of its type.
    @inlinable package static func read<P>(_ pointer: UnsafeRawPointer, as _: P.Type) -> P {
        pointer.assumingMemoryBound(to: P.self).pointee
    }

    /// Lends a value to the body of a section.
    @inlinable package static func lend<V>(_ value: V, to body: Body) throws(TemplateError) {
        try withUnsafePointer(to: value) { (pointer) throws(TemplateError) in
            try body(UnsafeRawPointer(pointer))
        }
    }

    @inlinable package static func value<P, V: Printable>(_ get: @escaping @Sendable (P) -> V)
        -> Slot
    {
        let print: @Sendable (UnsafeRawPointer, inout Output) -> Void = { pointer, output in
            get(read(pointer, as: P.self)).print(into: &output)
        }
        return Slot(
            print: print, raw: print, test: { get(read($0, as: P.self)).isTruthy },
            enter: { (pointer, body) throws(TemplateError) in
                let value = get(read(pointer, as: P.self))
                if value.isTruthy { try lend(value, to: body) }
            })
    }

    @inlinable package static func optional<P, V: Printable>(_ get: @escaping @Sendable (P) -> V?)
        -> Slot
    {
        let print: @Sendable (UnsafeRawPointer, inout Output) -> Void = { pointer, output in
            get(read(pointer, as: P.self))?.print(into: &output)
        }
        return Slot(
            print: print, raw: print, test: { get(read($0, as: P.self))?.isTruthy ?? false },
            enter: { (pointer, body) throws(TemplateError) in
                if let value = get(read(pointer, as: P.self)), value.isTruthy {
                    try lend(value, to: body)
                }
            })
    }

    /// The value behind the pointer itself.
    @inlinable package static func itself<V: Printable>(_: V.Type) -> Slot {
        value { (value: V) in value }
    }

    @inlinable package static func flag<P>(_ get: @escaping @Sendable (P) -> Bool) -> Slot {
        Slot(
            print: { _, _ in }, raw: { _, _ in }, test: { get(read($0, as: P.self)) },
            enter: { (pointer, body) throws(TemplateError) in
                if get(read(pointer, as: P.self)) { try body(pointer) }
            })
    }

    @inlinable package static func record<P, R: Sendable>(_ get: @escaping @Sendable (P) -> R)
        -> Slot
    {
        Slot(
            print: { _, _ in }, raw: { _, _ in }, test: { _ in true },
            enter: { (pointer, body) throws(TemplateError) in
                try lend(get(read(pointer, as: P.self)), to: body)
            })
    }

    @inlinable package static func optionalRecord<P, R: Sendable>(
        _ get: @escaping @Sendable (P) -> R?
    ) -> Slot {
        Slot(
            print: { _, _ in }, raw: { _, _ in }, test: { get(read($0, as: P.self)) != nil },
            enter: { (pointer, body) throws(TemplateError) in
                if let value = get(read(pointer, as: P.self)) { try lend(value, to: body) }
            })
    }

    @inlinable package static func list<P, R: Sendable>(_ get: @escaping @Sendable (P) -> [R])
        -> Slot
    {
        Slot(
            print: { _, _ in }, raw: { _, _ in }, test: { !get(read($0, as: P.self)).isEmpty },
            enter: { (pointer, body) throws(TemplateError) in
                try get(read(pointer, as: P.self))
                    .withUnsafeBufferPointer { (items) throws(TemplateError) in
                        guard let first = items.baseAddress else { return }
                        for index in items.indices { try body(UnsafeRawPointer(first + index)) }
                    }
            })
    }
}
