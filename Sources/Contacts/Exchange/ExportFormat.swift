import HTTP
import VCard

/// In what form cards leave.
enum ExportFormat: String, CaseIterable, Sendable {
    /// What everything reads.
    case vcard3 = "vcf"
    case vcard4 = "vcf4"
    case sheet = "csv"

    var version: CardVersion { self == .vcard4 ? .v40 : .v30 }
    var ending: String { self == .sheet ? "csv" : "vcf" }

    var type: MediaType {
        MediaType(
            essence: self == .sheet ? "text/csv" : "text/vcard",
            parameters: [HeaderParameter(name: "charset", value: "utf-8")])
    }

    init(_ query: FormFields) {
        self = query.first("format").flatMap(ExportFormat.init) ?? .vcard3
    }
}
