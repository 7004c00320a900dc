import Markup

/// The pages of a space's administration, side by side; a moderator has the first three.
struct AdministrationTab: Rendered {
    enum Place: String, CaseIterable {
        case people, invitations, groups, settings, audit

        func address(in space: Space) -> String {
            switch self {
            case .people: SpacePaths.administration(in: space)
            case .invitations: SpacePaths.invitations(in: space)
            case .groups: SpacePaths.groups(in: space)
            case .settings: SpacePaths.settings(in: space)
            case .audit: SpacePaths.audit(in: space)
            }
        }
    }

    let word: String
    let address: String
    let isCurrent: Bool

    static let fields: [Field<Self>] = [
        .text("word") { $0.word }, .text("address") { $0.address },
        .flag("current") { $0.isCurrent },
    ]

    static func all(_ visit: Visit, at here: Place) throws -> [AdministrationTab] {
        let space = try visit.space
        let places = Place.allCases.filter {
            visit.viewer.administers(space) || ![.settings, .audit].contains($0)
        }
        let tabs = places.map {
            AdministrationTab(
                word: visit.words("administration.tab.\($0.rawValue)"),
                address: $0.address(in: space), isCurrent: $0 == here)
        }
        guard visit.viewer.administersSite else { return tabs }
        let site = AdministrationTab(
            word: visit.words("site.title"), address: SiteAdministrationPaths.spaces(),
            isCurrent: false)
        return tabs + [site]
    }
}
