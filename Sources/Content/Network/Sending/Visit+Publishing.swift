package import Community

extension Visit {
    /// The way to publishing an item in another space, for the moderators of its own, where there
    /// is any above or below.
    package func publishing(of item: Item) throws -> PageLink? {
        let space = try space
        guard viewer.moderates(space), item.trashedAt == nil, try !tiedSpaces().isEmpty else {
            return nil
        }
        return PageLink(words("network.publishIn"), SpacePaths.publishing(item.id, in: space))
    }
}

extension Site {
    func publishable(_ kind: String) -> Publishable? { declarations.find(Publishable.self, kind) }

    var publishableKinds: [String] { declarations.all(Publishable.self).map(\.name) }

    /// Why an item may not leave its space: the key of a sentence; nil if it may.
    func refusal(of item: Item, _ visit: Visit) throws -> String? {
        if !item.isPublished || item.trashedAt != nil { return "network.why.hidden" }
        if !item.audience.isWholeSpace { return "network.why.groups" }
        return try publishable(item.kind)?.refusal(item, visit)
    }
}
