import Community
import Markup

/// What the space is part of, what it gathers, and what it shows of them: for those who belong.
struct ReceivedPage: Page {
    static let template = "network/received"

    struct Tied: Rendered {
        let name: String
        let home: String?
        let isAbove: Bool

        init(_ tied: SpaceHome.Tied, _ visit: Visit) {
            (name, isAbove) = (tied.name, tied.isAbove)
            home = visit.home(of: tied.space)
        }

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .optionalText("home") { $0.home },
        ]
    }

    let tied: [Tied]
    let lines: [HomeCard.Line]
    let pages: KeysetPages

    static let fields: [Field<Self>] = [
        .list("above", Tied.self) { $0.tied.filter(\.isAbove) },
        .flag("hasAbove") { $0.tied.contains(where: \.isAbove) },
        .list("below", Tied.self) { $0.tied.filter { !$0.isAbove } },
        .flag("hasBelow") { $0.tied.contains { !$0.isAbove } },
        .list("lines", HomeCard.Line.self) { $0.lines },
        .flag("isEmpty") { $0.lines.isEmpty }, .record("pages", KeysetPages.self) { $0.pages },
    ]
}
