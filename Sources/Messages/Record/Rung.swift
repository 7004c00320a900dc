import Community
import Foundation
import Markup

/// One step of the ladder of a copy: what is known, since when, from whom, and the proof.
struct Rung: Rendered {
    let word: String
    let when: String
    let instant: String
    let source: String
    let proof: String?
    /// `ok`, `warn` or `bad`: never said by colour alone.
    let tone: String

    static let fields: [Field<Self>] = [
        .text("word") { $0.word }, .text("when") { $0.when }, .text("instant") { $0.instant },
        .text("source") { $0.source }, .optionalText("proof") { $0.proof },
        .text("tone") { $0.tone },
    ]
}
