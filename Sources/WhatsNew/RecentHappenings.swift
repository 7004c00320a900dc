import Community
import Content
import Foundation

/// The last lines of the journal of a space, of which the page tells how many each module has.
struct RecentHappenings: Sendable {
    /// How many lines are looked through.
    static let most = 1_000

    let all: Happenings

    /// For the rail.
    static let waiting = WaitingCount(Unread.question) { answers, visit, space in
        try Unread.of(answers[0], visit, space).lines.count
    }

    static func counted(_ visit: Visit, in space: Space) throws -> RecentHappenings {
        RecentHappenings(all: try Happenings.of(space, visit, limit: most))
    }

    /// How many of them since a moment the viewer sees, by module.
    func counts(since start: Date, for viewer: Viewer, in space: Space) -> LineCounts {
        let sight = ItemSight(viewer, in: space)
        let (belongs, moderates) = (viewer.belongs(to: space), viewer.moderates(space))
        var counts = LineCounts()
        for line in all.lines {
            guard line.at >= start else { return counts }
            guard belongs || line.item != nil || line.isForEveryone else { continue }
            if Happenings.isSeen(line, sight, moderates: moderates) {
                counts.ofModules[line.feature, default: 0] += 1
            }
        }
        counts.isAll = all.lines.count < Self.most
        return counts
    }
}

extension LineCounts {
    /// Of what is new.
    init(_ unread: Unread) {
        for line in unread.lines { ofModules[line.feature, default: 0] += 1 }
    }
}
