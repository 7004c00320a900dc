import Community
import Content
import Markup

/// What whoever runs the site is shown before they ask: names and places. How much somebody wrote
/// to whom is not theirs to know.
struct AskedPlanPage: Page {
    static let template = "accounts/asked-plan"

    let form: AskedForm
    let kept: Person
    let closed: Person
    let places: [MergePlace]

    static let fields: [Field<Self>] = [
        .text("action") { _ in AskedMergingPaths.all() },
        .text("keptName") { $0.kept.name }, .text("kept") { $0.kept.email },
        .text("closedName") { $0.closed.name }, .text("closed") { $0.closed.email },
        .flag("takesSite") { $0.closed.administersSite && !$0.kept.administersSite },
        .flag("hasPlaces") { !$0.places.isEmpty },
        .list("places", MergePlace.self) { $0.places },
    ]
}
