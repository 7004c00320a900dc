import DAV

/// One thing with an address, and the properties that it has.
struct CollectionResource {
    let address: String
    let properties: [Element]

    func add(to answer: inout Multistatus, _ query: PropertyQuery) {
        switch query {
        case .names:
            answer.add(address, found: properties.map { Element($0.name) })
        case .all(let more):
            let found = properties.filter {
                Self.ofAll.contains($0.name) || more.contains($0.name)
            }
            let names = Set(properties.map(\.name))
            answer.add(address, found: found, missing: more.filter { !names.contains($0) })
        case .some(let asked):
            let known = Dictionary(properties.map { ($0.name, $0) }) { first, _ in first }
            answer.add(
                address, found: asked.compactMap { known[$0] },
                missing: asked.filter { known[$0] == nil })
        }
    }

    /// What `allprop` gives: the properties of RFC 4918.
    private static let ofAll: Set<XMLName> = [
        .dav("resourcetype"), .dav("displayname"), .dav("getetag"), .dav("getcontenttype"),
    ]
}

extension CollectionResource {
    /// What everything has that is no file.
    static func common(
        _ viewer: Viewer, _ types: [XMLName], named name: String
    ) -> [Element] {
        [
            Element(.dav("resourcetype"), types.map { Element($0) }),
            Element(.dav("displayname"), text: name), readOnly,
        ] + person(viewer)
    }

    static func person(_ viewer: Viewer) -> [Element] {
        guard let person = viewer.person else { return [] }
        let principal = Element.href(CollectionPaths.principal(person) + "/")
        return [
            Element(.dav("current-user-principal"), [principal]),
            Element(.dav("owner"), [principal]),
        ]
    }

    static let readOnly = Element(
        .dav("current-user-privilege-set"),
        ["read", "read-current-user-privilege-set"].map {
            Element(.dav("privilege"), [Element(.dav($0))])
        })
}
