import Community
import Content
import HTTP

extension BallotSheet {
    /// - Parameters:
    ///   - proxy: by which the viewer votes for somebody else.
    ///   - isEdited: whether the poll was changed while they filled in another.
    init(
        _ poll: Poll, _ questions: [Question], _ proxy: Proxy?, _ fields: FormFields,
        _ errors: FormErrors, isEdited: Bool, _ visit: Visit
    ) throws {
        let (space, words) = (try visit.space, visit.words)
        let person = try visit.person
        let owner: BallotSeal.Owner = proxy.map { .giver($0.giver) } ?? .person(person)
        action = PollPaths.ballot(poll.id, in: space)
        self.questions = questions.map { SheetQuestion($0, fields, errors, words) }
        // A form that comes back keeps the code it brought.
        seal =
            try fields.first(BallotSeal.field)
            ?? BallotSeal.make(poll.id, owner, visit.site)
        ruled = poll.ruled
        warning =
            isEdited
            ? words(VoteRefusal.edited.key)
            : proxy == nil ? Self.represented(poll, words) : nil
        giver = proxy?.giver.description
        giverName = proxy?.giverName
        isChange = poll.hasOwnVote && proxy == nil
        asksCode = isChange && poll.rules.isSecret
        typedCode = errors.field("code", fields.first("code") ?? "")
        faults = errors.all
        note = words(
            poll.rules.isSecret
                ? (poll.rules.mayChange ? "polls.note.secretChange" : "polls.note.secret")
                : (poll.rules.mayChange ? "polls.note.change" : "polls.note.final"))
    }

    private static func represented(_ poll: Poll, _ words: Localization) -> String? {
        poll.representative.map { name in
            words(
                "polls.represented", ["name": name.isEmpty ? words("person.gone") : name])
        }
    }

    /// That of somebody without an account.
    init(
        _ link: SurveyLink, _ token: String, _ poll: Poll, _ questions: [Question],
        _ fields: FormFields, _ errors: FormErrors, isEdited: Bool, _ visit: Visit
    ) throws {
        action = PollPaths.survey(token)
        self.questions = questions.map { SheetQuestion($0, fields, errors, visit.words) }
        (ruled, warning) = (poll.ruled, isEdited ? visit.words(VoteRefusal.edited.key) : nil)
        seal =
            try fields.first(BallotSeal.field)
            ?? BallotSeal.make(poll.id, .link(link.id), visit.site)
        (giver, giverName) = (nil, nil)
        (isChange, asksCode) = (false, false)
        typedCode = errors.field("code", "")
        faults = errors.all
        note = visit.words(
            poll.rules.isSecret ? "polls.note.surveySecret" : "polls.note.surveyNamed")
    }
}
