/// What a property of a card has to be, or a parameter of it (RFC 6352, sections 10.5.1, 10.5.2).
package struct CardPropertyFilter: Equatable, Sendable {
    /// In capitals.
    package let name: String
    /// Whether one of several tests is enough.
    package let isAny: Bool
    /// It is found if there is no such thing.
    package let isNotDefined: Bool
    package let texts: [CardTextMatch]
    package let parameters: [CardPropertyFilter]

    /// How many tests it is, itself among them.
    var size: Int { 1 + texts.count + parameters.reduce(0) { $0 + $1.size } }

    init(_ element: Element) throws(DAVFault) {
        guard let name = element.attributes["name"], !name.isEmpty else { throw .unexpected }
        self.name = name.uppercased()
        isAny = element.attributes["test"] != "allof"
        isNotDefined = element.child(.card("is-not-defined")) != nil
        texts = element.all(.card("text-match")).map(CardTextMatch.init)
        var parameters: [CardPropertyFilter] = []
        for child in element.all(.card("param-filter")) {
            parameters.append(try CardPropertyFilter(child))
        }
        self.parameters = parameters
    }
}
