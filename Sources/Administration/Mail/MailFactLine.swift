import Community
import Foundation
import Markup
import Storage

/// A word and what there is to say of it.
struct MailFactLine: Rendered {
    let name: String
    let text: String
    let isWell: Bool
    /// What is wrong, above the server's own words.
    var sentence: String? = nil

    init(_ finding: RelayCheckup.Finding, _ visit: Visit) {
        name = visit.words("relay.finding." + finding.what)
        text = finding.detail
        isWell = finding.isWell
        sentence = finding.trouble.map { visit.words("relay.trouble." + $0.kind.rawValue) }
    }

    init(_ record: MailRecords.Record) {
        (name, text, isWell) = (record.name, record.text, true)
    }

    private init(_ name: String, _ text: String, isWell: Bool = true) {
        (self.name, self.text, self.isWell) = (name, text, isWell)
    }

    /// What waits in each lane, when mail last left, and when the mailbox was last read.
    static func waiting(_ standing: RelayStanding, _ visit: Visit) throws -> [MailFactLine] {
        let words = visit.words
        var lines = try OutboxTroubleStore(db: visit.db).waiting().map { lane, count in
            MailFactLine(
                words("relay.lane.\(lane)"), words.count("relay.waiting", count))
        }
        if lines.isEmpty {
            lines = [MailFactLine(words("relay.lanes"), words("relay.waiting.none"))]
        }
        if let sent = standing.sentAt {
            lines.append(MailFactLine(words("relay.sent"), visit.dates.moment(sent)))
        }
        if let read = standing.readAt {
            lines.append(reading(read, standing.mailboxTrouble, visit))
        }
        let aside = try visit.site.incoming.asideCount
        if aside > 0 {
            let text = words.count("relay.aside", aside)
            lines.append(MailFactLine(words("relay.asideName"), text, isWell: false))
        }
        return lines
    }

    private static func reading(
        _ moment: Date, _ kept: String?, _ visit: Visit
    ) -> MailFactLine {
        let trouble = kept.flatMap(RelayTrouble.init(kept:))
        let said = trouble?.said ?? kept ?? ""
        let date = visit.dates.moment(moment)
        var line = MailFactLine(
            visit.words("relay.read"), said.isEmpty ? date : "\(date) · \(said)",
            isWell: kept == nil)
        line.sentence = trouble.map { visit.words("relay.trouble." + $0.kind.rawValue) }
        return line
    }

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("text") { $0.text }, .flag("well") { $0.isWell },
        .optionalText("sentence") { $0.sentence },
    ]
}
