import Community
import Markup

/// Whether the audit log is as it was written, and how far that was looked at.
struct AuditStateText: Rendered {
    let isWhole: Bool
    let text: String

    init(_ visit: Visit) throws {
        let words = visit.words
        let newest = words.number(AuditState.newest)
        switch try AuditState(visit) {
        case .whole(let date?):
            isWhole = true
            text = words("audit.whole", ["n": newest, "when": visit.dates.moment(date)])
        case .whole(nil): (isWhole, text) = (true, words("audit.wholeSoFar", ["n": newest]))
        case .broken: (isWhole, text) = (false, words("audit.broken"))
        case .cut(let date):
            (isWhole, text) = (false, words("audit.cutFound", ["when": visit.dates.moment(date)]))
        }
    }

    static let fields: [Field<Self>] = [.flag("whole") { $0.isWhole }, .text("text") { $0.text }]
}
