import Community
import Content
import Markup

/// Asks whoever runs the site why an account goes, and tells what becomes of what it holds.
struct ErasureRequestPage: Page {
    static let template = "accounts/erasure-request"

    let name: String
    let email: String
    let action: String
    let reason: String
    let errors: FormErrors
    let planned: PlannedLine?
    let effects: [ErasureEffect]
    let obstacles: [String]

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("email") { $0.email },
        .text("action") { $0.action },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("reason", FormField.self) { $0.errors.field("reason", $0.reason) },
        .list("planned", PlannedLine.self) { $0.planned.map { [$0] } ?? [] },
        .flag("isFree") { $0.obstacles.isEmpty && $0.planned == nil },
        .list("effects", ErasureEffect.self) { $0.effects },
        .list("obstacles", HeldDataPage.Obstacle.self) {
            $0.obstacles.map { HeldDataPage.Obstacle(sentence: $0) }
        },
    ]
}
