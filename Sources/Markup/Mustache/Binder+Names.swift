extension Binder {
    /// What a name of a template turns out to be.
    enum Meaning {
        case field(from: Int32, slot: Slot, Entry)
        /// The text of a name in the language that is printed.
        case constant
        /// Nothing, where missing names are empty.
        case nothing
    }

    mutating func print(
        _ name: String, raw: Bool, _ scope: Scope, line: Int
    ) throws(TemplateError) {
        switch try resolve(name, scope, line: line) {
        case .nothing: break
        case .constant:
            if let place = constants.place(of: name, raw: raw) { add(.constant(place)) }
        case .field(let from, let slot, let entry):
            if let reason = refusal(entry, name, raw: raw) {
                throw TemplateError(scope.template, line: line, reason)
            }
            let index = add(slot)
            add(raw ? .raw(from: from, slot: index) : .print(from: from, slot: index))
        }
    }

    /// Why a field may not be printed in this way: only markup goes unescaped.
    private func refusal(_ entry: Entry, _ name: String, raw: Bool) -> TemplateError.Reason? {
        switch entry.kind {
        case .text, .link: raw ? .unescaped(name) : nil
        case .flag, .record, .list, .kept: .unprintable(name)
        case .number, .html, .anything: nil
        }
    }

    mutating func section(
        _ name: String, inverted: Bool, _ nodes: [Node], _ scope: Scope, line: Int
    ) throws(TemplateError) {
        switch try resolve(name, scope, line: line) {
        case .constant: throw TemplateError(scope.template, line: line, .unknownKey(name))
        case .nothing:
            if inverted { try bind(nodes, scope, line: line) }
        case .field(let from, let slot, let entry):
            let slot = add(slot)
            if inverted {
                try body(nodes, scope, line: line) { .unless(from: from, slot: slot, end: $0) }
            } else if let child = entry.child?() {
                let into = try register(of: child, scope.template)
                let isKept = entry.kind == .kept
                try body(nodes, scope.pushing(child), line: line) {
                    isKept
                        ? .kept(from: from, slot: slot, into: into, end: $0)
                        : .each(from: from, slot: slot, into: into, end: $0)
                }
            } else {
                try body(nodes, scope, line: line) { .when(from: from, slot: slot, end: $0) }
            }
        }
    }

    private mutating func add(_ slot: Slot) -> Int32 {
        program.slots.append(slot)
        return Int32(program.slots.count - 1)
    }

    // MARK: Resolution

    private mutating func resolve(
        _ name: String, _ scope: Scope, line: Int
    ) throws(TemplateError) -> Meaning {
        if name == "." {
            guard let top = scope.shapes.last, let entry = top.itself else {
                return try missing(name, scope, line: line)
            }
            return .field(
                from: try register(of: top, scope.template), slot: entry.slot, entry)
        }
        var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        var shapes = scope.shapes[...]
        if parts[0].isEmpty {
            parts.removeFirst()
            shapes = shapes.suffix(1)
        }
        for shape in shapes.reversed() {
            guard let entry = entry(parts[0], of: shape) else { continue }
            let from = try register(of: shape, scope.template)
            guard let (slot, last) = follow(parts.dropFirst(), entry) else {
                return try missing(name, scope, line: line)
            }
            return .field(from: from, slot: slot, last)
        }
        if constants.place(of: name, raw: false) != nil { return .constant }
        return try missing(name, scope, line: line)
    }

    /// The field at the end of a dotted name, read through those before it.
    private mutating func follow(
        _ parts: ArraySlice<String>, _ first: Entry
    ) -> (Slot, Entry)? {
        var entry = first
        var slot = first.slot
        for part in parts {
            guard entry.kind == .record || entry.kind == .anything, let shape = entry.child?(),
                let next = self.entry(part, of: shape)
            else { return nil }
            slot = .path(slot, next.slot)
            entry = next
        }
        return (slot, entry)
    }

    private mutating func entry(_ name: String, of shape: Shape) -> Entry? {
        guard let index = shape.slot(of: name) else { return nil }
        used[shape.identity, default: []].insert(name)
        return shape.entries[index]
    }

    private func missing(
        _ name: String, _ scope: Scope, line: Int
    ) throws(TemplateError) -> Meaning {
        if library.isLenient { return .nothing }
        let isConstant = constants.hasNames(like: name)
        throw TemplateError(
            scope.template, line: line, isConstant ? .unknownConstant(name) : .unknownKey(name))
    }
}

extension Slot {
    /// A field of a field.
    fileprivate static func path(_ outer: Slot, _ inner: Slot) -> Slot {
        Slot(
            print: { pointer, output in
                outer.visit(pointer) { inner.print($0, &output) }
            },
            raw: { pointer, output in
                outer.visit(pointer) { inner.raw($0, &output) }
            },
            test: { pointer in
                var found = false
                outer.visit(pointer) { found = found || inner.test($0) }
                return found
            },
            enter: { (pointer, body) throws(TemplateError) in
                try outer.enter(pointer) { (item) throws(TemplateError) in
                    try inner.enter(item, body)
                }
            })
    }

    /// Reads what a section would push, where nothing can fail.
    private func visit(_ pointer: UnsafeRawPointer, _ read: (UnsafeRawPointer) -> Void) {
        do {
            try enter(pointer) { (item) throws(TemplateError) in read(item) }
        } catch {
            // `read` does not throw, and `enter` throws only what its body does.
        }
    }
}
