import Community
import Content
import Markup

/// What one person said against it; for moderators alone.
struct ReportLine: Rendered {
    let who: String
    let reason: String
    let text: String?
    let when: String

    init(_ report: Report, _ visit: Visit) {
        who = report.reporterName ?? visit.words("person.gone")
        reason = visit.words("report.reason.\(report.reason.rawValue)")
        text = report.words.isBlank ? nil : report.words
        when = visit.dates.moment(report.at)
    }

    static let fields: [Field<Self>] = [
        .text("who") { $0.who }, .text("reason") { $0.reason },
        .plainText("reportText") { $0.text }, .text("when") { $0.when },
    ]
}
