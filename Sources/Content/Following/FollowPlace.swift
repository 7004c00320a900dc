/// Where one is told: the detail is in `MailChoice`.
enum FollowPlace: String, CaseIterable {
    case site, mail

    init(_ choice: MailChoice) {
        let isMailed = choice.tellsAnswers || choice.tellsFollowed || choice.rhythm != .never
        self = isMailed ? .mail : .site
    }

    /// What is mailed once one has chosen this and a level, beside what the team writes to all.
    func applied(to choice: MailChoice, _ level: FollowLevel) -> MailChoice {
        var choice = choice
        guard self == .mail else {
            (choice.tellsAnswers, choice.tellsFollowed) = (false, false)
            choice.rhythm = .never
            return choice
        }
        choice.tellsAnswers = true
        choice.tellsFollowed = level >= .topics
        if choice.rhythm == .never { choice.rhythm = level == .digest ? .daily : .weekly }
        return choice
    }
}
