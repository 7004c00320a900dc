import Community
import Markup
import Storage

/// A mail that one has sent to oneself, with all that is known of it.
struct MailTrialRow: Rendered {
    struct Step: Rendered {
        let word: String
        let when: String
        let proof: String

        static let fields: [Field<Self>] = [
            .text("word") { $0.word }, .text("when") { $0.when }, .text("proof") { $0.proof },
        ]
    }

    let steps: [Step]

    static func newest(_ visit: Visit) throws -> [MailTrialRow] {
        let mails = try OutboxTroubleStore(db: visit.db).newest(.trial, to: visit.person, 3)
        let ladders = try MailLadder.read(mails, visit.db)
        return mails.compactMap { ladders[$0] }.map { ladder in
            MailTrialRow(
                steps: ladder.steps.map {
                    Step(
                        word: visit.words("mail.step." + $0.step.rawValue),
                        when: visit.dates.moment($0.at), proof: $0.proof)
                })
        }
    }

    static let fields: [Field<Self>] = [.list("steps", Step.self) { $0.steps }]
}

extension MailKind {
    static let trial = MailKind("trial", lane: .security)
}
