/// The pages of a space's administration, side by side; a moderator has the first three.
enum AdministrationTab: String, CaseIterable {
    case people, invitations, groups, settings, audit

    private func address(in space: Space) -> String {
        switch self {
        case .people: SpacePaths.administration(in: space)
        case .invitations: SpacePaths.invitations(in: space)
        case .groups: SpacePaths.groups(in: space)
        case .settings: SpacePaths.settings(in: space)
        case .audit: SpacePaths.audit(in: space)
        }
    }

    static func all(_ visit: Visit, at here: AdministrationTab) throws -> [PageLink] {
        let space = try visit.space
        let places = allCases.filter {
            visit.viewer.administers(space) || ![.settings, .audit].contains($0)
        }
        let tabs = places.map {
            PageLink(
                visit.words("administration.tab.\($0.rawValue)"), $0.address(in: space),
                isCurrent: $0 == here)
        }
        guard visit.viewer.administersSite else { return tabs }
        return tabs + [PageLink(visit.words("site.title"), SiteAdministrationPaths.spaces())]
    }
}
