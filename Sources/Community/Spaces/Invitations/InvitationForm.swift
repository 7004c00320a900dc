import HTTP

/// The people to invite as they were pasted, and their role.
struct InvitationForm {
    let text: String
    let role: Role
    let lines: InvitedLines
    private(set) var faults = FormFaults()

    init() {
        (text, role, lines) = ("", .member, InvitedLines(""))
    }

    init(_ fields: FormFields, _ words: Words) {
        text = fields.first("people") ?? ""
        role = fields.first("role").flatMap(Role.init) ?? .member
        lines = InvitedLines(text)
        if let refused = lines.refused.first {
            faults.add("people", words("invitation.fault.line", ["line": refused]))
        } else if lines.lines.isEmpty {
            faults.add("people", words("invitation.fault.none"))
        } else if lines.lines.count > InvitedLines.most {
            faults.add(
                "people", words("invitation.fault.many", ["n": String(InvitedLines.most)]))
        }
    }
}
