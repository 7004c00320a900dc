import Community
import Content
import Markup

/// An address that may be mistyped, with what was perhaps meant.
struct DoubtRow: Rendered {
    let key: String
    let question: String

    init(_ line: InvitedLines.Line, _ words: Localization) {
        key = Email.key(line.email)
        let meant = EmailDoubt(line.email)?.meant
        question =
            meant.map { words("invitation.doubt.near", ["email": line.email, "meant": $0]) }
            ?? words("invitation.doubt.domain", ["email": line.email])
    }

    static let fields: [Field<Self>] = [
        .text("key") { $0.key }, .text("question") { $0.question },
    ]
}
