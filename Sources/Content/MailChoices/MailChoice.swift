import Community
import Storage

/// What somebody is sent by mail of a space.
struct MailChoice: Equatable, Sendable {
    /// What names or answers them, at once.
    var tellsAnswers: Bool
    /// What they follow, at once.
    var tellsFollowed: Bool
    /// How often the digest comes, which has all the rest.
    var rhythm: MailRhythm
    /// Of a weekly digest; 1 for Monday to 7 for Sunday.
    var weekday: Int
    /// Of the digest, on the clocks of the space.
    var hour: Int
    /// What the team mails in full to all whom it is for.
    var takesLetters: Bool
    /// Whether subjects say nothing of what a mail is about.
    var isNeutral: Bool

    /// Until a space or its members choose: what was said to them comes at once, and whoever looks
    /// in twice a month hears each Monday what they missed.
    static let initial = MailChoice(
        tellsAnswers: true, tellsFollowed: false, rhythm: .weekly, weekday: 1, hour: 8,
        takesLetters: true, isNeutral: false)

    var slot: MailSlot? { MailSlot(rhythm, weekday: weekday, hour: hour) }

    /// Whether nothing is ever mailed.
    var isSilent: Bool { !tellsAnswers && !tellsFollowed && !takesLetters && rhythm == .never }

    static let silent = MailChoice(
        tellsAnswers: false, tellsFollowed: false, rhythm: .never, weekday: initial.weekday,
        hour: initial.hour, takesLetters: false, isNeutral: false)

    /// The same, without what somebody has refused for themselves: nobody else allows it again.
    func respecting(_ own: MailChoice) -> MailChoice {
        var choice = self
        choice.tellsAnswers = tellsAnswers && own.tellsAnswers
        choice.tellsFollowed = tellsFollowed && own.tellsFollowed
        choice.takesLetters = takesLetters && own.takesLetters
        if own.rhythm == .never { choice.rhythm = .never }
        choice.isNeutral = isNeutral || own.isNeutral
        return choice
    }
}

extension MailChoice: FromRow {
    init(row: Row) throws {
        tellsAnswers = try row["answers"]
        tellsFollowed = try row["followed"]
        rhythm = try row["rhythm"]
        weekday = try row["weekday"]
        hour = try row["hour"]
        takesLetters = try row["letters"]
        isNeutral = try row["neutral"]
    }
}
