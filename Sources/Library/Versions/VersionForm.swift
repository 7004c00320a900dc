import Community
import HTTP

/// The form of a new version as it was typed.
struct VersionForm: Sendable {
    static let noteLimit = 1000

    var note = ""
    var isSubstantial = false

    init() {}

    init(_ fields: FormFields) {
        note = (fields.first("note") ?? "").plainLines.trimmed
        isSubstantial = fields.first("substantial") == "1"
    }
}
