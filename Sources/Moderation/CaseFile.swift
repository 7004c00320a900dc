import Community
import Content
import Foundation
import Storage

/// All that a moderator reads of a case before they decide, as it is now.
struct CaseFile {
    let one: ModerationCase
    /// The decision that is appealed against.
    let before: ModerationCase?
    let reports: [Report]
    let title: String
    let body: String?
    /// Of all of it: a decision is on what was read.
    let version: FormVersion

    init(_ one: ModerationCase, _ visit: Visit) throws {
        let store = CaseStore(db: visit.db)
        self.one = one
        before = try one.appealOf.map { try store.find($0, in: visit.space) }
        let cases = [one.id] + [one.appealOf].compactMap { $0 }
        let found = try ReportStore(db: visit.db).all(of: cases)
        reports = cases.flatMap { found[$0] ?? [] }
        let item = try one.item.flatMap { try store.item($0) }
        title = one.decidedAt == nil ? item?.title ?? one.title : one.title
        let items = [item].compactMap { $0 }.map { (id: $0.id, kind: $0.kind) }
        body = try item.flatMap { try visit.site.bodies(of: items, visit)[$0.id] }
        version = FormVersion(
            of: [one.id.description, one.decision?.rawValue ?? "", body ?? ""]
                + (try item.map { try ItemVersionStore(db: visit.db).parts(of: $0) } ?? [])
                + reports.flatMap { [$0.reporterName ?? "", $0.reason.rawValue, $0.words] })
    }
}
