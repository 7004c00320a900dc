import Community
import Content

/// The pages of moderation, side by side; members have those that everybody reads.
enum ModerationTab: String, CaseIterable {
    case queue, reasons, log, charter, rules

    private func address(in space: Space) -> String {
        switch self {
        case .queue: SpacePaths.moderation(in: space)
        case .reasons: SpacePaths.reasons(in: space)
        case .log: SpacePaths.moderationLog(in: space)
        case .charter: SpacePaths.charter(in: space)
        case .rules: SpacePaths.rules(in: space)
        }
    }

    private func isOpen(to viewer: Viewer, in space: Space) -> Bool {
        switch self {
        case .queue, .reasons: viewer.moderates(space)
        case .log: viewer.knowsPeople(of: space)
        case .charter: viewer.reads(space)
        case .rules: viewer.administers(space)
        }
    }

    static func all(_ visit: Visit, at here: ModerationTab?) throws -> [PageLink] {
        let space = try visit.space
        return allCases.filter { $0.isOpen(to: visit.viewer, in: space) }.map {
            PageLink(
                visit.words("moderation.tab.\($0.rawValue)"), $0.address(in: space),
                isCurrent: $0 == here)
        }
    }
}
