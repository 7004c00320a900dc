/// What a REPORT asks.
package struct Report: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        /// What has changed since a token; an empty one asks for all there is (RFC 6578).
        case changes(since: String, isDeep: Bool, limit: Int?)
        /// These resources (RFC 4791, section 7.9; RFC 6352, section 8.7).
        case these([String])
        /// Events (RFC 4791, section 7.8). Nil for a filter that looks into properties.
        case events(EventSearch?)
        /// Any other, by its root.
        case other(Element)
    }

    package let kind: Kind
    package let properties: PropertyQuery
    /// How the texts are to be; nil if none are asked for.
    package let data: DataWish?

    /// As many addresses as one report may name.
    package static let mostAddresses = 5_000

    package init(_ bytes: [UInt8], _ limits: ElementLimits = ElementLimits()) throws(DAVFault) {
        let root = try ElementReader.read(bytes, limits)
        kind = try Self.kind(root)
        // One that is none of ours may ask for none.
        if case .other = kind, root.child(.dav("prop")) == nil {
            properties = .some([])
        } else {
            properties = try PropertyQuery(in: root)
        }
        data = try DataWish(root)
    }

    private static func kind(_ root: Element) throws(DAVFault) -> Kind {
        switch root.name {
        case .dav("sync-collection"): return try changes(root)
        case .calendar("calendar-multiget"), .card("addressbook-multiget"):
            let addresses = root.all(.dav("href")).map(\.trimmed)
            guard addresses.count <= mostAddresses else { throw .tooLarge }
            return .these(addresses)
        case .calendar("calendar-query"):
            guard let filter = root.child(.calendar("filter")),
                let first = filter.child(.calendar("comp-filter"))
            else { throw .unexpected }
            let asked = try CalendarFilter(first)
            return .events(asked.asksProperties ? nil : EventSearch(asked))
        default: return .other(root)
        }
    }

    private static func changes(_ root: Element) throws(DAVFault) -> Kind {
        guard let token = root.child(.dav("sync-token")) else { throw .unexpected }
        let level = root.child(.dav("sync-level"))?.trimmed ?? "1"
        guard level == "1" || level == "infinite" else { throw .unexpected }
        var limit: Int?
        if let asked = root.child(.dav("limit"))?.child(.dav("nresults")) {
            guard let count = Int(asked.trimmed), count > 0 else { throw .unexpected }
            limit = count
        }
        return .changes(since: token.trimmed, isDeep: level == "infinite", limit: limit)
    }
}
