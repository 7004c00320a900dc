/// A value that prints in one way: what text, number and html fields hold.
protocol Printable: Sendable {
    func print(into output: inout Output)
    var isTruthy: Bool { get }
}

extension String: Printable {
    func print(into output: inout Output) { output.append(escaping: self) }
    var isTruthy: Bool { true }
}

extension Int: Printable {
    func print(into output: inout Output) { output.append(decimal: self) }
    var isTruthy: Bool { true }
}

extension HTML: Printable {
    func print(into output: inout Output) { output.append(trusted: markup) }
    var isTruthy: Bool { !markup.isEmpty }
}

extension Slot {
    /// The record behind a pointer that was made from one of its type.
    private static func read<P>(_ pointer: UnsafeRawPointer, as _: P.Type) -> P {
        pointer.assumingMemoryBound(to: P.self).pointee
    }

    /// Lends a value to the body of a section.
    private static func lend<V>(_ value: V, to body: Body) throws(TemplateError) {
        try withUnsafePointer(to: value) { (pointer) throws(TemplateError) in
            try body(UnsafeRawPointer(pointer))
        }
    }

    static func value<P, V: Printable>(_ get: @escaping @Sendable (P) -> V) -> Slot {
        let print: @Sendable (UnsafeRawPointer, inout Output) -> Void = { pointer, output in
            get(pointer.assumingMemoryBound(to: P.self).pointee).print(into: &output)
        }
        return Slot(
            print: print, raw: print, test: { get(read($0, as: P.self)).isTruthy },
            enter: { (pointer, body) throws(TemplateError) in
                let value = get(read(pointer, as: P.self))
                if value.isTruthy { try lend(value, to: body) }
            })
    }

    static func optional<P, V: Printable>(_ get: @escaping @Sendable (P) -> V?) -> Slot {
        let print: @Sendable (UnsafeRawPointer, inout Output) -> Void = { pointer, output in
            get(pointer.assumingMemoryBound(to: P.self).pointee)?.print(into: &output)
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
    static func itself<V: Printable>(_: V.Type) -> Slot { value { (value: V) in value } }

    static func flag<P>(_ get: @escaping @Sendable (P) -> Bool) -> Slot {
        Slot(
            print: { _, _ in }, raw: { _, _ in }, test: { get(read($0, as: P.self)) },
            enter: { (pointer, body) throws(TemplateError) in
                if get(read(pointer, as: P.self)) { try body(pointer) }
            })
    }

    static func record<P, R: Sendable>(_ get: @escaping @Sendable (P) -> R) -> Slot {
        Slot(
            print: { _, _ in }, raw: { _, _ in }, test: { _ in true },
            enter: { (pointer, body) throws(TemplateError) in
                try lend(get(read(pointer, as: P.self)), to: body)
            })
    }

    static func optionalRecord<P, R: Sendable>(_ get: @escaping @Sendable (P) -> R?) -> Slot {
        Slot(
            print: { _, _ in }, raw: { _, _ in }, test: { get(read($0, as: P.self)) != nil },
            enter: { (pointer, body) throws(TemplateError) in
                if let value = get(read(pointer, as: P.self)) { try lend(value, to: body) }
            })
    }

    static func list<P, R: Sendable>(_ get: @escaping @Sendable (P) -> [R]) -> Slot {
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
