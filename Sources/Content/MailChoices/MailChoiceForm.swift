import Community
import HTTP
import Markup

/// What is sent by mail, as a form.
struct MailChoiceForm: Rendered {
    /// Whose mails they are: one's own, another member's, those of all who have not chosen.
    enum Owner: String {
        case own, member, usual
    }

    let choice: MailChoice
    let action: String
    /// What stands above it.
    let summary: [String]
    private(set) var version: FormVersion
    private let words: Localization
    private let owner: Owner

    init(
        _ choice: MailChoice, of owner: Owner, action: String, _ words: Localization
    ) {
        self.choice = choice
        self.action = action
        self.words = words
        self.owner = owner
        summary = choice.summary(words, ofOthers: owner != .own)
        version = choice.version
    }

    static let fields: [Field<Self>] = [
        .text("action") { $0.action }, .texts("summary") { $0.summary },
        .record("since", FormVersion.self) { $0.version },
        .flag("answers") { $0.choice.tellsAnswers }, .flag("followed") { $0.choice.tellsFollowed },
        .flag("letters") { $0.choice.takesLetters }, .flag("neutral") { $0.choice.isNeutral },
        .text("answersWord") { $0.word("answers") }, .text("followedWord") { $0.word("followed") },
        .text("answersHint") { $0.word("answersHint") },
        .text("followedHint") { $0.word("followedHint") },
        .text("digestHint") { $0.word("digestHint") },
        .text("neutralHint") { $0.words("mailing.neutralHint.\($0.owner.rawValue)") },
        .list("rhythms", FormOption.self) { form in
            MailRhythm.allCases.map {
                form.option(
                    $0.rawValue, form.words("mailing.rhythm.\($0.rawValue)"),
                    is: $0 == form.choice.rhythm)
            }
        },
        .list("weekdays", FormOption.self) { form in
            (1...7).map {
                form.option(
                    String($0), form.words("date.weekday.\($0)"), is: $0 == form.choice.weekday)
            }
        },
        .list("hours", FormOption.self) { form in
            (0...23).map {
                form.option(
                    String($0), form.words("mailing.hour", ["hour": String($0)]),
                    is: $0 == form.choice.hour)
            }
        },
    ]

    /// The same for a form that would have replaced what somebody else has chosen meanwhile.
    var changed: MailChoiceForm {
        var form = self
        form.version = version.changed(at: action)
        return form
    }

    /// In the words of whoever reads it: of oneself, or of others.
    private func word(_ name: String) -> String {
        words(owner == .own ? "mailing.\(name)" : "mailing.others.\(name)")
    }

    private func option(_ value: String, _ word: String, is isChosen: Bool) -> FormOption {
        FormOption(value: value, word: word, isChosen: isChosen)
    }
}

extension MailChoice {
    /// What a form asks for.
    /// - Throws: `Problem.badRequest` for what no form of ours says.
    init(_ fields: FormFields) throws(Problem) {
        guard let rhythm = fields.first("rhythm").flatMap(MailRhythm.init),
            let weekday = fields.first("weekday").flatMap({ Int($0) }), 1...7 ~= weekday,
            let hour = fields.first("hour").flatMap({ Int($0) }), 0...23 ~= hour
        else { throw .badRequest }
        self.init(
            tellsAnswers: fields.first("answers") == "1",
            tellsFollowed: fields.first("followed") == "1", rhythm: rhythm, weekday: weekday,
            hour: hour, takesLetters: fields.first("letters") == "1",
            isNeutral: fields.first("neutral") == "1")
    }

    var version: FormVersion {
        FormVersion(of: [
            tellsAnswers.description, tellsFollowed.description, rhythm.rawValue, String(weekday),
            String(hour), takesLetters.description, isNeutral.description,
        ])
    }

    /// What comes, a sentence each; one that says so where nothing does.
    /// - Parameter ofOthers: whether whoever reads it is not who receives it.
    func summary(_ words: Localization, ofOthers: Bool = false) -> [String] {
        guard !isSilent else { return [words("mailing.summary.nothing")] }
        var lines: [String] = []
        let whose = ofOthers ? "mailing.summary.others." : "mailing.summary."
        if tellsAnswers { lines.append(words(whose + "answers")) }
        if tellsFollowed { lines.append(words(whose + "followed")) }
        lines.append(digest(words))
        if takesLetters { lines.append(words("mailing.summary.letters")) }
        if isNeutral { lines.append(words("mailing.summary.neutral")) }
        return lines
    }

    /// When the digest comes.
    private func digest(_ words: Localization) -> String {
        words(
            "mailing.summary.\(rhythm.rawValue)",
            [
                "weekday": words("date.weekday.\(weekday)"),
                "hour": words("mailing.hour", ["hour": String(hour)]),
            ])
    }
}
