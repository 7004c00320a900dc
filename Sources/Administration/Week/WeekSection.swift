import Community
import Content
import Markup

/// Lines of a week under one heading: what happened in a module, what was decided of one kind.
struct WeekSection: Rendered {
    struct Line: Rendered {
        let title: String
        let address: String?
        let what: String?
        let who: String?
        let when: String

        static let fields: [Field<Self>] = [
            .text("title") { $0.title }, .optionalText("address") { $0.address },
            .optionalText("what") { $0.what }, .optionalText("who") { $0.who },
            .text("when") { $0.when },
        ]
    }

    let heading: String
    let lines: [Line]
    /// How many others there are.
    let more: String?

    init(_ section: Week.Section, _ visit: Visit) {
        heading =
            visit.site.rubric(of: section.module) == nil
            ? visit.words("week.community") : visit.moduleName(section.module)
        more = nil
        lines = section.lines.map {
            Line(
                title: $0.title, address: $0.address,
                what: visit.words("whatsNew.verb." + $0.verb), who: $0.actorName,
                when: visit.dates.near($0.at, now: visit.now))
        }
    }

    init(_ decisions: WeekDecisions, _ visit: Visit) {
        heading = visit.words(decisions.kind.heading)
        more = decisions.more > 0 ? visit.words.count("week.more", decisions.more) : nil
        lines = decisions.lines.map {
            Line(
                title: $0.told.title, address: $0.address, what: $0.outcome,
                who: $0.told.actorName, when: visit.dates.near($0.told.at, now: visit.now))
        }
    }

    static let fields: [Field<Self>] = [
        .text("heading") { $0.heading }, .list("lines", Line.self) { $0.lines },
        .optionalText("more") { $0.more },
    ]
}
