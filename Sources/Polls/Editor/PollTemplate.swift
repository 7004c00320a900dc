import Community

/// What a poll can begin from: the usual kinds, with rules that fit.
enum PollTemplate: String, CaseIterable, Sendable {
    case quick, meeting, decision, bureau, survey

    func form(_ words: Localization) -> PollForm {
        var form = PollForm()
        switch self {
        case .quick:
            form.questions[0].options = words("polls.template.quick.options")
        case .meeting:
            form.questions[0].text = words("polls.template.meeting.question")
            form.questions[0].method = VoteMethod.dates.rawValue
        case .decision: decide(&form, words)
        case .bureau: elect(&form, words)
        case .survey: ask(&form, words)
        }
        return form
    }

    /// A decision of a general assembly: more than half of the votes for or against.
    private func decide(_ form: inout PollForm, _ words: Localization) {
        form.isSecret = true
        form.results = PollRules.Moment.closed.rawValue
        form.mayChange = false
        form.turnout = PollForm.Turnout.half.rawValue
        form.takesProxies = true
        form.tie = PollRules.Tie.said.rawValue
        form.questions[0].text = words("polls.template.decision.question")
        form.questions[0].options = words("polls.template.decision.options")
        form.questions[0].part = QuestionForm.Part.more.rawValue
    }

    /// Several seats by rankings.
    private func elect(_ form: inout PollForm, _ words: Localization) {
        form.isSecret = true
        form.results = PollRules.Moment.closed.rawValue
        form.mayChange = false
        form.takesProxies = true
        form.questions[0].text = words("polls.template.bureau.question")
        form.questions[0].method = VoteMethod.transferable.rawValue
        form.questions[0].seats = "3"
    }

    private func ask(_ form: inout PollForm, _ words: Localization) {
        (form.takesGuests, form.invitesLate) = (true, true)
        form.isSecret = true
        form.results = PollRules.Moment.closed.rawValue
        form.mayChange = false
        form.questions[0].text = words("polls.template.survey.question")
        form.questions[0].options = words("polls.template.survey.options")
        var second = QuestionForm()
        second.text = words("polls.template.survey.remark")
        second.method = VoteMethod.text.rawValue
        form.questions.append(second)
    }
}
