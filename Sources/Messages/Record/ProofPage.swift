import Community
import Markup

/// All that Templates/messages/proof.mustache may print: the record of a letter on paper.
struct ProofPage: Page {
    static let template = "messages/proof"

    let space: Space
    let letter: Letter
    let head: RecordHead
    let made: String
    let totals: [TotalLine]
    let rows: [RecordRow]
    let pages: KeysetPages

    static let fields: [Field<Self>] = [
        .text("recordAddress") { MessagesPaths.record($0.letter.id, in: $0.space) },
        .text("title") { $0.letter.subject }, .text("author") { $0.letter.authorName ?? "" },
        .text("made") { $0.made }, .text("spaceName") { $0.space.name },
        .record("head", RecordHead.self) { $0.head },
        .html("body") { HTML(trusted: $0.letter.html) },
        .list("totals", TotalLine.self) { $0.totals },
        .list("copies", RecordRow.self) { $0.rows },
        .record("pages", KeysetPages.self) { $0.pages },
    ]
}
