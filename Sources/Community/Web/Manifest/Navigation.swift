/// The navigation items of all features, checked for clashes.
struct Navigation: Sendable {
    /// What fits on the bottom edge of a phone, beside the menu.
    static let mostOften = 4

    let items: [NavigationItem]

    /// - Throws: `FeatureError` for two items with one key, or too many at the phone's edge.
    init(_ items: [NavigationItem]) throws(FeatureError) {
        self.items = items.enumerated()
            .sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
            .map(\.element)
        var keys: [String: String] = [:]
        for item in items {
            guard let key = item.key else { continue }
            if let other = keys.updateValue(item.name, forKey: key) {
                throw .sameKeyTwice(key, other, item.name)
            }
        }
        let often = items.filter(\.isOften).map(\.name)
        guard often.count <= Self.mostOften else { throw .tooManyOften(often) }
    }
}

extension NavigationItem {
    func isShown(to viewer: Viewer, in space: Space) -> Bool {
        access.verdict(for: viewer, in: space) == .granted
    }
}
