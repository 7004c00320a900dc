// Records are read as if they could not be copied: otherwise a whole record would be copied, with
// all that it holds, to read one text of it.

extension Slot {
    /// Lends a value to the body of a section.
    private static func lend<V>(_ value: V, to body: Body) throws(TemplateError) {
        try withUnsafePointer(to: value) { (pointer) throws(TemplateError) in
            try body(UnsafeRawPointer(pointer))
        }
    }

    static func value<P: ~Copyable, V: Printable>(_ get: @escaping @Sendable (borrowing P) -> V)
        -> Slot
    {
        let print: @Sendable (UnsafeRawPointer, inout Output) -> Void = { pointer, output in
            get(pointer.assumingMemoryBound(to: P.self).pointee).print(into: &output)
        }
        return Slot(
            print: print, raw: print,
            test: { get($0.assumingMemoryBound(to: P.self).pointee).isTruthy },
            enter: { (pointer, body) throws(TemplateError) in
                let value = get(pointer.assumingMemoryBound(to: P.self).pointee)
                if value.isTruthy { try lend(value, to: body) }
            })
    }

    static func optional<P: ~Copyable, V: Printable>(_ get: @escaping @Sendable (borrowing P) -> V?)
        -> Slot
    {
        let print: @Sendable (UnsafeRawPointer, inout Output) -> Void = { pointer, output in
            get(pointer.assumingMemoryBound(to: P.self).pointee)?.print(into: &output)
        }
        return Slot(
            print: print, raw: print,
            test: { get($0.assumingMemoryBound(to: P.self).pointee)?.isTruthy ?? false },
            enter: { (pointer, body) throws(TemplateError) in
                if let value = get(pointer.assumingMemoryBound(to: P.self).pointee), value.isTruthy
                {
                    try lend(value, to: body)
                }
            })
    }

    /// The value behind the pointer itself.
    static func itself<V: Printable>(_: V.Type) -> Slot {
        value { (value: V) in value }
    }

    static func flag<P: ~Copyable>(_ get: @escaping @Sendable (borrowing P) -> Bool) -> Slot {
        Slot(
            print: { _, _ in }, raw: { _, _ in },
            test: { get($0.assumingMemoryBound(to: P.self).pointee) },
            enter: { (pointer, body) throws(TemplateError) in
                if get(pointer.assumingMemoryBound(to: P.self).pointee) { try body(pointer) }
            })
    }

    static func record<P: ~Copyable, R: Sendable>(_ get: @escaping @Sendable (borrowing P) -> R)
        -> Slot
    {
        Slot(
            print: { _, _ in }, raw: { _, _ in }, test: { _ in true },
            enter: { (pointer, body) throws(TemplateError) in
                try lend(get(pointer.assumingMemoryBound(to: P.self).pointee), to: body)
            })
    }

    static func optionalRecord<P: ~Copyable, R: Sendable>(
        _ get: @escaping @Sendable (borrowing P) -> R?
    ) -> Slot {
        Slot(
            print: { _, _ in }, raw: { _, _ in },
            test: { get($0.assumingMemoryBound(to: P.self).pointee) != nil },
            enter: { (pointer, body) throws(TemplateError) in
                if let value = get(pointer.assumingMemoryBound(to: P.self).pointee) {
                    try lend(value, to: body)
                }
            })
    }

    /// Enters a kept record as long as nothing has been printed of it.
    static func kept<P: ~Copyable, R: Rendered>(
        _ get: @escaping @Sendable (borrowing P) -> Kept<R>
    ) -> Slot {
        Slot(
            print: { _, _ in }, raw: { _, _ in }, test: { _ in true },
            enter: { (pointer, body) throws(TemplateError) in
                if let record = get(pointer.assumingMemoryBound(to: P.self).pointee).record {
                    try lend(record, to: body)
                }
            },
            kept: { get($0.assumingMemoryBound(to: P.self).pointee) })
    }

    static func list<P: ~Copyable, R: Sendable>(_ get: @escaping @Sendable (borrowing P) -> [R])
        -> Slot
    {
        Slot(
            print: { _, _ in }, raw: { _, _ in },
            test: { !get($0.assumingMemoryBound(to: P.self).pointee).isEmpty },
            enter: { (pointer, body) throws(TemplateError) in
                try get(pointer.assumingMemoryBound(to: P.self).pointee)
                    .withUnsafeBufferPointer { (items) throws(TemplateError) in
                        guard let first = items.baseAddress else { return }
                        for index in items.indices { try body(UnsafeRawPointer(first + index)) }
                    }
            })
    }
}
