/// A tree of values for a template whose data has no type, as in the Mustache specification.
package indirect enum TemplateValue: Sendable, Equatable {
    case nothing
    case flag(Bool)
    case number(Double)
    case text(String)
    case html(HTML)
    case list([TemplateValue])
    case record([String: TemplateValue])

    /// Everything but nothing, `false` and an empty list.
    var isTruthy: Bool {
        switch self {
        case .nothing, .flag(false): false
        case .list(let items): !items.isEmpty
        default: true
        }
    }

    /// What a section on the value pushes.
    var items: [TemplateValue] {
        if case .list(let items) = self { return items }
        return isTruthy ? [self] : []
    }

    subscript(key: String) -> TemplateValue {
        if case .record(let values) = self { return values[key] ?? .nothing }
        return .nothing
    }

    /// The value as a text; a list or a record has none.
    var text: String {
        switch self {
        case .nothing, .list, .record: ""
        case .flag(let flag): "\(flag)"
        case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
        case .text(let text): text
        case .html(let html): html.markup
        }
    }

    func print(into output: inout Output) {
        if case .html = self {
            output.append(trusted: text)
        } else {
            output.append(escaping: text)
        }
    }
}

extension Shape {
    /// The shape of values that may stand in the same place: all their names together. A name that
    /// one of them lacks is empty there.
    static func derived(from values: [TemplateValue], _ count: inout Int) -> Shape {
        count += 1
        let identity = Identity.derived(count)
        var names: [String: [TemplateValue]] = [:]
        var items: [TemplateValue] = []
        for value in values {
            switch value {
            case .record(let fields):
                for (name, field) in fields { names[name, default: []].append(field) }
            case .list(let inner): items += inner
            default: break
            }
        }
        var entries: [Entry] = []
        for (name, found) in names.sorted(by: { $0.key < $1.key }) {
            let child = derived(from: found.flatMap(\.items), &count)
            entries.append(
                Entry(
                    name, .anything, slot: .reading { $0[name] },
                    child: { child }))
        }
        var child: (@Sendable () -> Shape)?
        if !items.isEmpty {
            let inner = derived(from: items, &count)
            child = { inner }
        }
        let itself = Entry(".", .anything, slot: .reading { $0 }, child: child)
        return Shape(identity, name: "value", entries: entries, itself: itself)
    }
}

extension Slot {
    /// How a value of the tree is read out of the one around it.
    fileprivate static func reading(_ get: @escaping @Sendable (TemplateValue) -> TemplateValue)
        -> Slot
    {
        Slot(
            print: { get($0.assumingMemoryBound(to: TemplateValue.self).pointee).print(into: &$1) },
            raw: {
                $1.append(trusted: get($0.assumingMemoryBound(to: TemplateValue.self).pointee).text)
            },
            test: { get($0.assumingMemoryBound(to: TemplateValue.self).pointee).isTruthy },
            enter: { (pointer, body) throws(TemplateError) in
                for item in get(pointer.assumingMemoryBound(to: TemplateValue.self).pointee).items {
                    try withUnsafePointer(to: item) { (item) throws(TemplateError) in
                        try body(UnsafeRawPointer(item))
                    }
                }
            })
    }
}
