import Community
import Content
import Foundation
import HTTP

/// The form of a document as it was typed.
struct DocumentForm: Sendable {
    var title = ""
    var description = ""
    var publisher = ""
    var sourceAddress = ""
    var datedOn = ""
    var language = "fr"
    var keywords = ""
    var owner = ""
    var themes: Set<String> = []
}

extension DocumentForm {
    init(_ fields: FormFields) {
        title = (fields.first("title") ?? "").oneLine
        description = (fields.first("description") ?? "").plainLines
        publisher = (fields.first("publisher") ?? "").oneLine
        sourceAddress = (fields.first("source_address") ?? "").oneLine
        datedOn = (fields.first("dated_on") ?? "").trimmed
        language = fields.first("language") ?? ""
        keywords = Self.keywords((fields.first("keywords") ?? "").oneLine)
        owner = fields.first("owner") ?? ""
        themes = Set(fields.all("theme"))
    }

    init(_ document: Document, themes: [Theme]) {
        title = document.item.title
        description = document.description
        publisher = document.publisher
        sourceAddress = document.sourceAddress
        datedOn = document.datedOn
        language = document.language
        keywords = document.keywords
        owner = document.owner?.description ?? ""
        self.themes = Set(themes.map(\.id.description))
    }

    /// All that others may have changed meanwhile.
    var version: FormVersion {
        FormVersion(
            of: [
                title, description, publisher, sourceAddress, datedOn, language, keywords, owner,
            ] + themes.sorted())
    }

    /// With one comma between them, each once.
    private static func keywords(_ text: String) -> String {
        var known: Set<String> = []
        return text.split { $0 == "," || $0 == ";" }.map { String($0).trimmed }
            .filter { !$0.isBlank && known.insert($0.look).inserted }.joined(separator: ", ")
    }
}
