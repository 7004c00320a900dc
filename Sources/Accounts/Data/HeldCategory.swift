import Community
import Content
import Markup

/// A category of which something is held.
struct HeldCategory: Rendered {
    let word: String
    let count: String
    let retention: String

    init(_ data: PersonalData, count: Int, _ times: RetentionTimes, _ visit: Visit) {
        let words = visit.words
        word = words(data.word)
        self.count = words.number(count)
        retention = times.sentence(data.retention, words)
    }

    static let fields: [Field<Self>] = [
        .text("word") { $0.word }, .text("count") { $0.count },
        .text("retention") { $0.retention },
    ]
}
