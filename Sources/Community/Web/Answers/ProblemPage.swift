package import HTTP
import Markup

/// What happened, what was kept and what to do: the page of every refusal.
struct ProblemPage: Page {
    static let template = "shared/problem"

    var title: String
    var text: String
    let kept: KeptForm?
    let home: String
    /// On the button that sends what was kept.
    var retry: String
    /// Where it was done before.
    var before: String?
    /// On the button that lets somebody else sign in with what was kept.
    var change: String?
    /// To where it can be mended.
    var onward: PageLink?

    static let fields: [Field<Self>] = [
        .text("heading") { $0.title },
        .text("happened") { $0.text },
        .optionalRecord("kept", KeptForm.self) { $0.kept },
        .text("home") { $0.home },
        .text("retry") { $0.retry }, .optionalText("before") { $0.before },
        .optionalText("change") { $0.kept?.isSendable == true ? $0.change : nil },
        .optionalText("onward") { $0.onward?.address },
        .text("onwardWord") { $0.onward?.word ?? "" },
        .text("packed") { $0.kept?.packed ?? "" },
    ]
}

extension Problem {
    /// Whether it lets one choose, so that a form of one button is kept too.
    var asks: Bool {
        switch self {
        case .otherPerson, .sentBefore: true
        default: false
        }
    }

    package var status: Status {
        switch self {
        case .notFound: .notFound
        case .forbidden, .crossSite, .secondFactorFirst: .forbidden
        case .signInFirst, .proofFirst: .unauthorized
        case .badRequest: .badRequest
        case .unreadable: .unprocessable
        case .conflict, .otherPerson, .sentBefore, .lastAdministrator: .conflict
        case .tooLarge, .filesRefused: .contentTooLarge
        case .addressTooLong: .targetTooLong
        case .tooSlow: .requestTimeout
        case .storageFull: .insufficientStorage
        case .fileAltered, .fileInfected: .gone
        case .tooMany, .tooFast, .uploadsBusy: .tooManyRequests
        case .busy, .unavailable, .uncertain, .fileInQuestion, .fileUnscanned: .unavailable
        case .failure: .internalError
        }
    }

    /// The catalogue has `problem.<name>.title` and `problem.<name>.text`.
    private var name: String {
        switch self {
        case .notFound: "notFound"
        case .forbidden: "forbidden"
        case .signInFirst: "signInFirst"
        case .proofFirst: "proofFirst"
        case .secondFactorFirst: "secondFactorFirst"
        case .badRequest: "badRequest"
        case .unreadable: "unreadable"
        case .conflict: "conflict"
        case .lastAdministrator: "lastAdministrator"
        case .otherPerson: "otherPerson"
        case .sentBefore: "sentBefore"
        case .tooLarge: "tooLarge"
        case .addressTooLong: "addressTooLong"
        case .tooSlow: "tooSlow"
        case .storageFull: "storageFull"
        case .fileAltered: "fileAltered"
        case .fileInQuestion: "fileInQuestion"
        case .fileInfected: "fileInfected"
        case .fileUnscanned: "fileUnscanned"
        case .filesRefused: "filesRefused"
        case .uploadsBusy: "uploadsBusy"
        case .tooMany: "tooMany"
        case .tooFast: "tooFast"
        case .busy: "busy"
        case .unavailable: "unavailable"
        case .uncertain: "uncertain"
        case .crossSite: "crossSite"
        case .failure: "failure"
        }
    }

    func page(_ words: Localization, kept: KeptForm?, home: String) -> ProblemPage {
        ProblemPage(
            title: words("problem.\(name).title"), text: text(words), kept: kept,
            home: home, retry: words("problem.retry"))
    }

    private func text(_ words: Localization) -> String {
        switch self {
        case .forbidden(let key), .conflict(let key): words(key)
        case .otherPerson: words("problem.otherPerson.guest")
        case .filesRefused(let key): words("problem.filesRefused.text", ["reason": words(key)])
        case .failure(let id): words("problem.failure.text", ["id": id])
        case .tooMany(let seconds):
            words.count("problem.tooMany.text", max(1, (seconds + 59) / 60))
        case .tooFast(let seconds):
            seconds < 90
                ? words.count("problem.tooFast.seconds", seconds)
                : words.count("problem.tooFast.text", (seconds + 59) / 60)
        default: words("problem.\(name).text")
        }
    }
}
