import Community
import Content
import HTTP

/// The people to invite as they were pasted, and their role.
struct InvitationForm {
    /// What is still to be mended or answered.
    private(set) var text: String
    let role: Role
    /// Those that can be invited.
    let lines: [InvitedLines.Line]
    /// Those that may be mistyped: asked about first.
    let doubts: [DoubtRow]
    private(set) var errors = FormErrors()

    init(role: Role = .member) {
        (text, self.role, lines, doubts) = ("", role, [], [])
    }

    /// - Parameter disguises: those of some names that read like a member's in other letters.
    init(
        _ fields: FormFields, _ words: Localization,
        disguises: ([String]) throws -> Set<String>
    ) rethrows {
        text = fields.first("people") ?? ""
        role = fields.first("role").flatMap(Role.init) ?? .member
        let typed = InvitedLines(text)
        guard !typed.isTooMuch else {
            (lines, doubts) = ([], [])
            errors.add(
                "people", words("invitation.fault.many", ["n": String(InvitedLines.most)]))
            return
        }
        let sure = Set(fields.all.filter { $0.name == "sure" }.map(\.value))
        let disguised = try disguises(typed.lines.map(\.name))
        let alike = typed.lines.filter { disguised.contains($0.name) }
        let doubtful = typed.lines.filter {
            !disguised.contains($0.name) && !sure.contains(Email.key($0.email))
                && EmailDoubt($0.email) != nil
        }
        doubts = doubtful.map { DoubtRow($0, words) }
        lines = typed.lines.filter { !(doubtful + alike).contains($0) }
        addFaults(typed, alike, words)
        text = (typed.refused + (alike + doubtful).map(\.text)).joined(separator: "\n")
    }

    private mutating func addFaults(
        _ typed: InvitedLines, _ alike: [InvitedLines.Line], _ words: Localization
    ) {
        for line in typed.refused {
            errors.add("people", words("invitation.fault.line", ["line": line.cut(to: 200)]))
        }
        for line in alike {
            errors.add("people", words("invitation.fault.alike", ["name": line.name]))
        }
        if typed.lines.isEmpty, typed.refused.isEmpty {
            errors.add("people", words("invitation.fault.none"))
        }
    }

    /// Whether all of it could be taken.
    var isSettled: Bool { errors.isEmpty && doubts.isEmpty }
}
