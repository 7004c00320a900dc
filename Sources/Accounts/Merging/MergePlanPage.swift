import Community
import Content
import Markup
import Storage

/// Tells what will happen before two accounts become one, and asks for the press.
struct MergePlanPage: Page {
    static let template = "accounts/merging-plan"

    private let claim: MergeClaim
    private let plan: MergePlan
    private let entry: String
    private let isAdministrator: Bool

    init(_ claim: MergeClaim, _ visit: Visit, _ db: Database) throws {
        self.claim = claim
        plan = try MergePlan(kept: claim.kept.id, closed: claim.closed.id, visit, db)
        entry = claim.text(visit.site.signer)
        isAdministrator = claim.closed.administersSite && !claim.kept.administersSite
    }

    static let fields: [Field<Self>] = [
        .text("keptName") { $0.claim.kept.name }, .text("kept") { $0.claim.kept.email },
        .text("closedName") { $0.claim.closed.name }, .text("closed") { $0.claim.closed.email },
        .flag("takesSite") { $0.isAdministrator },
        .flag("hasPlaces") { !$0.plan.places.isEmpty },
        .list("places", MergePlace.self) { $0.plan.places },
        .flag("hasMoved") { !$0.plan.moved.isEmpty },
        .list("moved", MergeLine.self) { $0.plan.moved },
        .flag("hasEnded") { !$0.plan.ended.isEmpty },
        .list("ended", MergeLine.self) { $0.plan.ended },
        .list("warnings", MergeLine.self) { $0.plan.warnings },
        .text("action") { _ in MergingPaths.union() }, .text("entry") { $0.entry },
        .text("back") { _ in MergingPaths.merging() },
    ]
}
