import Community
import Content

/// Who was asked by a link, in numbers; at the end with names, and who answered.
struct GuestReport {
    let tally: [String]
    let lines: [(link: SurveyLink, name: String, state: String)]

    init(_ poll: Poll, _ links: [SurveyLink], _ words: Localization) {
        let used = poll.isClosed ? [("used", links.count { $0.isUsed })] : []
        let notes: [(String, Int)] =
            [("asked", links.count)] + used + [
                ("handed", links.count { $0.isHanded }), ("late", links.count { $0.isLate }),
                ("revoked", links.count { $0.isRevoked }),
            ]
        tally = notes.filter { $0.1 > 0 || ["asked", "used"].contains($0.0) }.map {
            words("polls.guests.count.\($0.0)", ["n": words.number($0.1)])
        }
        lines = links.filter { !$0.name.isEmpty }.map {
            ($0, $0.name, words("polls.links.\(Self.state($0, poll))"))
        }
    }

    /// Who has answered is told at the end.
    private static func state(_ link: SurveyLink, _ poll: Poll) -> String {
        if poll.isClosed, link.isUsed { return "used" }
        if link.isRevoked { return "revoked" }
        if poll.isClosed { return "unused" }
        return link.isHanded ? "handed" : "sent"
    }
}
