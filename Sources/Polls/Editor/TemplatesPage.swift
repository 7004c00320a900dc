import Community
import Content
import Markup

/// All that Templates/polls/templates.mustache may print.
struct TemplatesPage: Page {
    static let template = "polls/templates"

    struct Line: Rendered {
        let name: String
        let summary: String
        let address: String

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("summary") { $0.summary },
            .text("address") { $0.address },
        ]
    }

    let space: Space
    let lines: [Line]

    /// - Parameter host: the item that the poll is to hang from.
    init(_ visit: Visit, host: String?) throws {
        let space = try visit.space
        self.space = space
        let on = host.flatMap(Item.ID.init(segment:)).map { "&on=\($0)" } ?? ""
        lines = PollTemplate.allCases.map { template in
            Line(
                name: visit.words("polls.template.\(template.rawValue)"),
                summary: visit.words("polls.template.\(template.rawValue).text"),
                address: PollPaths.new(in: space) + "?template=\(template.rawValue)" + on)
        }
    }

    static let fields: [Field<Self>] = [
        .text("pollsAddress") { PollPaths.polls(in: $0.space) },
        .list("templates", Line.self) { $0.lines },
    ]
}
