import Community

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
