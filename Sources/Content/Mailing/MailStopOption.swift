import Community
import Markup

/// One way to change what one is sent, on the page behind the link below a mail.
struct MailStopOption: Rendered, Equatable {
    /// As the form sends it.
    let name: String
    let word: String
    let hint: String
    let isChosen: Bool

    static let fields: [Field<Self>] = [
        .text("value") { $0.name }, .text("word") { $0.word }, .text("hint") { $0.hint },
        .flag("chosen") { $0.isChosen },
    ]

    /// The one discussion that a mail was about.
    static let thing = "thing"
    private static let all = "all"

    /// What makes sense for whoever is sent such mails, the most fitting first.
    static func all(
        _ link: MailStopLink, _ choice: MailChoice, _ visit: Visit
    ) -> [MailStopOption] {
        var names: [String] =
            switch link.subject {
            case .answers, .letters: [link.subject.name]
            case .followed: [thing, link.subject.name]
            case .digest:
                [link.subject.name]
                    + [MailRhythm.weekly, .monthly, .daily].filter { $0 != choice.rhythm }
                    .map(\.rawValue)
            }
        names.append(all)
        return names.enumerated().map { place, name in
            MailStopOption(
                name: name, word: visit.words("mailing.stop.\(name)"),
                hint: visit.words(hint(name, choice)), isChosen: place == 0)
        }
    }

    /// What is still to be had by whoever stops something.
    private static func hint(_ name: String, _ choice: MailChoice) -> String {
        let isKept = ["answers", "followed", thing].contains(name)
        guard isKept else { return "mailing.stop.\(name).hint" }
        return choice.rhythm == .never
            ? "mailing.stop.hint.site" : "mailing.stop.hint.digest"
    }

    /// What holds after it.
    static func choice(_ name: String, from choice: MailChoice) -> MailChoice {
        var next = choice
        switch name {
        case "answers": next.tellsAnswers = false
        case "followed": next.tellsFollowed = false
        case "digest": next.rhythm = .never
        case "letters": next.takesLetters = false
        case all:
            (next.tellsAnswers, next.tellsFollowed) = (false, false)
            (next.rhythm, next.takesLetters) = (.never, false)
        default: if let rhythm = MailRhythm(rawValue: name) { next.rhythm = rhythm }
        }
        return next
    }
}

extension MailSubject {
    /// Its name in links, forms and catalogues.
    var name: String {
        switch self {
        case .answers: "answers"
        case .followed: "followed"
        case .digest: "digest"
        case .letters: "letters"
        }
    }
}
