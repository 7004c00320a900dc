import Community
import Markup

/// What one may stop or change, and the button.
struct MailStopPage: Page {
    static let template = "mailing/stop"

    let space: String
    let why: String
    /// The one discussion that a mail was about.
    let about: String?
    let options: [MailStopOption]
    let action: String

    static let fields: [Field<Self>] = [
        .text("where") { $0.space }, .text("why") { $0.why },
        .optionalText("about") { $0.about }, .text("action") { $0.action },
        .list("options", MailStopOption.self) { $0.options },
    ]
}

/// What is sent from now on.
struct MailStoppedPage: Page {
    static let template = "mailing/stopped"

    let space: String
    let summary: [String]
    let change: String
    /// Whether it was one discussion that was stopped.
    var isThing = false

    static let fields: [Field<Self>] = [
        .text("where") { $0.space }, .texts("summary") { $0.summary },
        .text("change") { $0.change }, .flag("thing") { $0.isThing },
    ]
}
