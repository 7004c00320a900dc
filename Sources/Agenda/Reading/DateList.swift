import Community
import Foundation
import Markup

/// The dates of a series on its page: what the rule means, and those that come next.
struct DateList: Rendered {
    struct Line: Rendered {
        let word: String
        let address: String
        let isCurrent: Bool
        let isCancelled: Bool

        static let fields: [Field<Self>] = [
            .text("word") { $0.word }, .text("address") { $0.address },
            .flag("current") { $0.isCurrent }, .flag("cancelled") { $0.isCancelled },
        ]
    }

    static let most = 10

    let sentence: String
    let lines: [Line]
    let note: String?
    /// Whether it stands on the page of one of them.
    let isOfDate: Bool

    init(
        _ event: AgendaEvent, _ dates: [Occurrence], current: Occurrence?, _ visit: Visit
    ) throws {
        let space = try visit.space
        let preview = DatePreview(of: event, after: visit.now, visit.words)
        let when = WhenText(visit.words, zone: event.timeZone)
        sentence = preview.sentence
        isOfDate = current != nil
        note = event.isCapped ? preview.note : nil
        lines = dates.map { date in
            Line(
                word: when.full(
                    date.startsAt, date.endsAt, isWholeDays: event.times.isWholeDays),
                address: AgendaPaths.occurrence(date.id, in: space),
                isCurrent: date.id == current?.id, isCancelled: date.isCancelled)
        }
    }

    static let fields: [Field<Self>] = [
        .text("sentence") { $0.sentence }, .list("lines", Line.self) { $0.lines },
        .flag("hasLines") { !$0.lines.isEmpty }, .optionalText("note") { $0.note },
        .flag("ofDate") { $0.isOfDate },
    ]
}
