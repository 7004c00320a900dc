import Community
import Content
import HTTP

extension CaseStore {
    /// What the kernel holds back comes into the queue; what a moderator takes away of somebody
    /// else's is a case with a decision.
    static let desk = ReviewDesk(
        "moderation",
        hold: { item, visit in
            try CaseStore(db: visit.db).open(.held, on: item, at: visit.now)
        },
        takeDown: { item, visit in
            let cases = CaseStore(db: visit.db)
            try cases.open(.report, on: item, at: visit.now)
            guard let id = try cases.openCase(of: item.id) else { return nil }
            let address = SpacePaths.moderationCase(id, in: try visit.space)
            return visit.redirect(
                to: "\(address)?decision=\(Decision.hide.rawValue)",
                notice: "moderation.takedown")
        },
        move: { old, new, db in try CaseStore(db: db).move(from: old, to: new) },
        report: { item, words, visit in
            let reports = ReportStore(db: visit.db)
            guard try !reports.exists(on: item.id, by: visit.person) else { return }
            try ReportFiling(item, visit).file(.another, words)
        })
}
