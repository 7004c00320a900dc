import Community
import Content
import Markup

/// Where the link of the mail leads: one button.
struct ErasureUndoPage: Page {
    static let template = "accounts/erasure-undo"

    let action: String
    let day: String

    static let fields: [Field<Self>] = [.text("action") { $0.action }, .text("day") { $0.day }]
}
