/// Which properties are asked for.
package enum PropertyQuery: Equatable, Sendable {
    /// Those of RFC 4918, and these beside them.
    case all([XMLName])
    /// The names of all that there are.
    case names
    case some([XMLName])

    /// More names than any program asks for.
    package static let most = 100

    /// Reads the body of a PROPFIND (RFC 4918, section 14.20); none asks for all.
    package init(propfind bytes: [UInt8], _ limits: ElementLimits = ElementLimits())
        throws(DAVFault)
    {
        guard !bytes.isEmpty else {
            self = .all([])
            return
        }
        let root = try ElementReader.read(bytes, limits)
        guard root.name == .dav("propfind") else { throw .unexpected }
        self = try Self.read(root)
    }

    /// Reads what a PROPFIND or a report asks for.
    init(in element: Element) throws(DAVFault) { self = try Self.read(element) }

    private static func read(_ element: Element) throws(DAVFault) -> PropertyQuery {
        if let prop = element.child(.dav("prop")) {
            guard prop.children.count <= most else { throw .tooLarge }
            return .some(unique(prop.children))
        }
        if element.child(.dav("propname")) != nil { return .names }
        guard element.child(.dav("allprop")) != nil else { throw .unexpected }
        let more = element.child(.dav("include"))?.children ?? []
        guard more.count <= most else { throw .tooLarge }
        return .all(unique(more))
    }

    private static func unique(_ elements: [Element]) -> [XMLName] {
        var seen: Set<XMLName> = []
        return elements.map(\.name).filter { seen.insert($0).inserted }
    }
}
