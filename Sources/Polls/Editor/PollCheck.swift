import Community
import Content
import Foundation
import Markup

/// Reads a typed form: what it means, or what is wrong with it, field by field.
struct PollCheck {
    static let titleLimit = 150

    let form: PollForm
    let choices: EditorChoices
    let visit: Visit
    let zone: TimeZone
    /// What is being edited; nil for a new one.
    let current: Poll?

    struct Outcome {
        var draft = PollDraft()
        var errors = FormErrors()
        /// Whom the description names.
        var people: [Person.ID] = []
        var mayForce = false
        var bearers: [MentionChoice] = []
    }

    var words: Localization { visit.words }

    init(_ form: PollForm, _ choices: EditorChoices, _ current: Poll?, _ visit: Visit) throws {
        self.form = form
        self.choices = choices
        self.current = current
        self.visit = visit
        zone = TimeZone(identifier: try visit.space.zone) ?? .gmt
    }

    func run() throws -> Outcome {
        var outcome = Outcome()
        checkWords(&outcome)
        checkAudience(&outcome)
        checkTimes(&outcome)
        checkRules(&outcome)
        checkQuestions(&outcome)
        checkGuests(&outcome)
        outcome.draft.commentsOpen = form.commentsOpen
        outcome.draft.isMailed = form.isMailed
        outcome.draft.remindsBefore = form.remindsBefore
        try checkBody(&outcome)
        outcome.errors.addRefusedFiles(visit)
        return outcome
    }

    private func checkWords(_ outcome: inout Outcome) {
        let title = form.title.trimmingCharacters(in: .whitespacesAndNewlines)
        if title.isBlank {
            outcome.errors.add("title", words("polls.error.titleEmpty"))
        } else if title.length > Self.titleLimit || title.contains(where: \.isNewline) {
            outcome.errors.add("title", words("polls.error.titleLong"))
        }
        outcome.draft.title = title.oneLine
        outcome.draft.body = form.body
    }

    /// The title and the questions may say all.
    private func checkBody(_ outcome: inout Outcome) throws {
        let text = try TextEntry(form.body, as: .page, words).naming(
            .draft(outcome.draft.audience, outcome.draft.groups), of: current?.id, visit)
        outcome.draft.html = text.markup
        outcome.people = text.people
        if let fault = text.fault, fault != .empty {
            outcome.errors.add("body", words(fault.key))
        } else if let fault = text.mentionFault {
            outcome.errors.add("body", fault.text)
            (outcome.mayForce, outcome.bearers) = (true, fault.choices)
        }
    }

    private func checkAudience(_ outcome: inout Outcome) {
        let isForGuests = form.audience == PollForm.guestsAlone
        guard let audience = isForGuests ? .space : Audience(rawValue: form.audience),
            choices.audiences.contains(audience)
        else { return outcome.errors.add("audience", words("polls.error.audience")) }
        outcome.draft.audience = audience
        PublicationChoice(audience: form.audience, groups: form.groups)
            .addContradictions(to: &outcome.errors, words)
        guard audience == .groups else { return }
        outcome.draft.groups = choices.groups.map(\.id)
            .filter { form.groups.contains($0.description) }
        if outcome.draft.groups.isEmpty || outcome.draft.groups.count < form.groups.count {
            outcome.errors.add("groups", words("polls.error.groups"))
        }
    }

    private func checkRules(_ outcome: inout Outcome) {
        var rules = PollRules(
            isSecret: form.isSecret, results: .closed, mayChange: form.mayChange, quorum: nil,
            tie: .lot, includesPartners: form.includesPartners, takesProxies: form.takesProxies,
            guests: guests, invitesLate: guests != .none && form.invitesLate)
        if let moment = PollRules.Moment(rawValue: form.results) {
            rules.results = moment
        } else {
            outcome.errors.add("results", words("polls.error.results"))
        }
        rules.tie = PollRules.Tie(rawValue: form.tie) ?? .lot
        let base = Quorum.Base(rawValue: form.turnoutBase) ?? .cast
        switch PollForm.Turnout(rawValue: form.turnout) {
        case .some(.number):
            if let number = Int(form.turnoutNumber), (1...1_000_000).contains(number) {
                rules.quorum = Quorum(numerator: number, denominator: nil, base: base)
            } else {
                outcome.errors.add("quorum_number", words("polls.error.quorum"))
            }
        case .some(let turnout):
            rules.quorum = turnout.share.map {
                Quorum(numerator: $0.numerator, denominator: $0.denominator, base: base)
            }
        case nil: outcome.errors.add("quorum", words("polls.error.quorum"))
        }
        if rules.takesProxies { rules.mostProxies = visit.place?[PollSettings.mostProxies] ?? 0 }
        outcome.draft.rules = rules
    }
}
