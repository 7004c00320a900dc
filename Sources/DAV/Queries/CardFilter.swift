/// Which cards are found (RFC 6352, section 10.5).
package struct CardFilter: Equatable, Sendable {
    /// Whether one of several tests is enough.
    package let isAny: Bool
    package let properties: [CardPropertyFilter]
    /// Properties, texts and parameters that may be asked for: each is asked of every card.
    package static let most = 100

    /// Of an `addressbook-query`. Nil for another element; one without a filter finds all.
    package init?(_ query: Element) throws(DAVFault) {
        guard query.name == .card("addressbook-query") else { return nil }
        let filter = query.child(.card("filter"))
        isAny = filter?.attributes["test"] != "allof"
        var properties: [CardPropertyFilter] = []
        for child in filter?.all(.card("prop-filter")) ?? [] {
            properties.append(try CardPropertyFilter(child))
        }
        guard properties.reduce(0, { $0 + $1.size }) <= Self.most else { throw .tooLarge }
        self.properties = properties
    }
}
