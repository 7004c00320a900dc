import Community
import Markup

/// One thing that a correction changes, as a moderator compares it: what the card said then, what
/// it says now, what it would say.
struct CorrectionLine: Rendered {
    /// What the box that accepts it is called: `function`, `channel.0`.
    let name: String
    let word: String
    let before: String
    let now: String
    let after: String
    /// Whether the card has changed since in this, so that accepting replaces that as well.
    let hasChanged: Bool
    let isAccepted: Bool

    static let fields: [Field<Self>] = [
        .text("lineName") { $0.name }, .text("word") { $0.word }, .text("before") { $0.before },
        .optionalText("now") { $0.now.isEmpty ? nil : $0.now }, .text("after") { $0.after },
        .flag("isRemoved") { $0.after.isEmpty }, .flag("hasChanged") { $0.hasChanged },
        .flag("isAccepted") { $0.isAccepted },
    ]
}
