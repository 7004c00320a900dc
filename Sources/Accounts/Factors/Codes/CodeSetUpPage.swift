import Community
import Content
import Markup
import OneTimeCodes
import QuickResponse

/// A drawing for the application, the same secret to type, and the first code that it makes.
struct CodeSetUpPage: Page {
    static let template = "accounts/code"

    let seed: OneTimeSeed
    let sealed: String
    /// What the drawing says.
    let address: String
    let errors: FormErrors

    static let fields: [Field<Self>] = [
        .text("action") { _ in FactorPaths.code() },
        .text("seed") { $0.sealed }, .text("secret") { $0.seed.groups },
        .text("address") { $0.address },
        .optionalRecord("drawing", QRDrawing.self) {
            QRCode($0.address).map { QRDrawing(code: $0) }
        },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
        .record("typed", FormField.self) { $0.errors.field("code", "") },
        .text("back") { _ in FactorPaths.security() },
    ]
}
