import Community

extension PollCheck {
    var guests: PollRules.Guests {
        if form.audience == PollForm.guestsAlone { return .alone }
        return form.takesGuests ? .also : .none
    }

    /// Where a vote decides, who votes is known before the first ballot.
    func checkGuests(_ outcome: inout Outcome) {
        let rules = outcome.draft.rules
        if rules.guests == .alone, rules.includesPartners || rules.takesProxies {
            outcome.errors.add("audience", words("polls.error.guestsAlone"))
        }
        if rules.guests == .none, current.map({ $0.guestCount > 0 }) ?? false {
            outcome.errors.add("guests", words("polls.error.guestsAsked"))
        }
        let decides =
            rules.quorum != nil || outcome.draft.questions.contains { $0.required != nil }
        if rules.invitesLate, decides {
            outcome.errors.add("guests_late", words("polls.error.guestsLate"))
        }
    }
}
