/// One of the pages of a space's administration, which stand side by side.
package struct AdministrationTab: Declaration {
    package static let noun = "tab of the administration"

    package let name: String
    /// The key of its word in the catalogues.
    let word: String
    let path: SpacePath
    /// Where it stands among the others: the lowest comes first.
    let order: Int
    /// Whether moderators have it too.
    let isForModerators: Bool

    package init(
        _ name: String, word: String, path: SpacePath, order: Int, isForModerators: Bool = false
    ) {
        self.name = name
        self.word = word
        self.path = path
        self.order = order
        self.isForModerators = isForModerators
    }
}

extension Visit {
    /// The tabs of the administration that the viewer may open, without those of modules that the
    /// space has switched off.
    package func administrationTabs(at here: String) throws -> [PageLink] {
        let space = try space
        let tabs = site.declared(AdministrationTab.self, in: space)
            .filter { $0.isForModerators || viewer.administers(space) }
            .sorted { $0.order < $1.order }
            .map { PageLink(words($0.word), $0.path(in: space), isCurrent: $0.name == here) }
        guard viewer.administersSite else { return tabs }
        return tabs + [PageLink(words("site.title"), SiteAdministrationPaths.spaces())]
    }
}
