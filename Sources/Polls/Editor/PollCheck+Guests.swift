import Community

extension PollCheck {
    var guests: PollRules.Guests {
        if form.audience == PollForm.guestsAlone { return .alone }
        return form.takesGuests ? .also : .none
    }

    /// Whether a question decides something or elects somebody.
    private func decides(_ question: QuestionDraft) -> Bool {
        question.required != nil || question.seats > 1 || question.method.elects
    }

    /// Where a vote decides, who votes is known before the first ballot.
    func checkGuests(_ outcome: inout Outcome) {
        let rules = outcome.draft.rules
        if rules.guests == .alone, rules.includesPartners || rules.takesProxies {
            outcome.errors.add("audience", words("polls.error.guestsAlone"))
        }
        if rules.isSecret, rules.guests != .none, rules.results != .closed {
            outcome.errors.add("results", words("polls.error.guestsSecret"))
        }
        if rules.guests == .none, current.map({ $0.guestCount > 0 }) ?? false {
            outcome.errors.add("guests", words("polls.error.guestsAsked"))
        }
        if rules.invitesLate,
            rules.quorum != nil || outcome.draft.questions.contains(where: decides)
        {
            outcome.errors.add("guests_late", words("polls.error.guestsLate"))
        }
    }
}
