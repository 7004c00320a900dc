import Community
import Content
import Markup

/// What is held of the viewer; the forms to take it along and to go.
struct HeldDataPage: Page {
    static let template = "accounts/data"

    let tabs: AccountTabs
    let held: [HeldCategory]
    /// The categories of which nothing is held.
    let nothing: [String]
    let effects: [ErasureEffect]
    /// Of an account that is to be erased.
    let planned: PlannedLine?
    /// Why the account cannot be erased yet.
    let obstacles: [String]
    let package: PackageOffer
    let erasure: FormErrors

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .list("held", HeldCategory.self) { $0.held },
        .flag("hasNothing") { !$0.nothing.isEmpty },
        .text("nothing") { $0.nothing.joined(separator: ", ") },
        .list("effects", ErasureEffect.self) { $0.effects },
        .flag("isFree") { $0.obstacles.isEmpty && $0.planned == nil },
        .list("obstacles", Obstacle.self) { $0.obstacles.map { Obstacle(sentence: $0) } },
        .record("package", PackageOffer.self) { $0.package },
        .list("planned", PlannedLine.self) { $0.planned.map { [$0] } ?? [] },
        .text("erasing") { _ in AccountPaths.account() },
        .text("undoing") { _ in ErasurePaths.planned() },
        .flag("hasErrors") { !$0.erasure.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.erasure.all },
    ]

    struct Obstacle: Rendered {
        let sentence: String

        static let fields: [Field<Self>] = [.text("sentence") { $0.sentence }]
    }
}
