import Community
import Content
import HTTP

/// The people to invite as they were pasted, and their role.
struct InvitationForm {
    let text: String
    let role: Role
    let lines: InvitedLines
    private(set) var errors = FormErrors()

    init() {
        (text, role, lines) = ("", .member, InvitedLines(""))
    }

    init(_ fields: FormFields, _ words: Localization) {
        text = fields.first("people") ?? ""
        role = fields.first("role").flatMap(Role.init) ?? .member
        lines = InvitedLines(text)
        if let refused = lines.refused.first {
            errors.add("people", words("invitation.fault.line", ["line": refused]))
        } else if lines.lines.isEmpty {
            errors.add("people", words("invitation.fault.none"))
        } else if lines.lines.count > InvitedLines.most {
            errors.add(
                "people", words("invitation.fault.many", ["n": String(InvitedLines.most)]))
        }
    }
}
